import React from 'react';
import Layout from '@theme/Layout';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export default function Home() {
  const {siteConfig, i18n} = useDocusaurusContext();
  return (
    <Layout title={translate({message: 'Welcome', id: 'home.title'})} description={siteConfig.tagline}>
      <main>
        <h1><Translate id="home.heading" description="The heading">Welcome to all</Translate></h1>
        <p>{i18n.currentLocale}</p>
        <Link to="/docs/hello"><Translate>Begin</Translate></Link>
      </main>
    </Layout>
  );
}
