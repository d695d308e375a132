import type {ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import Goods from '@site/src/components/Goods';
import styles from './index.module.css';

export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Layout title={`Hello from ${siteConfig.title}`} description="A shop of spoons">
      <header className={clsx('hero hero--primary', styles.banner)}>
        <Heading as="h1" className="hero__title">{siteConfig.title}</Heading>
        <p className="hero__subtitle">{siteConfig.tagline}</p>
        <Link className="button button--secondary" to="/docs/spoon">Look at a spoon</Link>
      </header>
      <main>
        <Goods />
        <p>Call {siteConfig.customFields?.phone as string}</p>
      </main>
    </Layout>
  );
}
