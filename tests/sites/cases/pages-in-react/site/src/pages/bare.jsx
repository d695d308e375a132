import React from 'react';
import Head from '@docusaurus/Head';

export default function Bare() {
  return (
    <>
      <Head>
        <title>Bare page</title>
        <meta name="description" content="No layout here" />
      </Head>
      <main><h1>Bare</h1></main>
    </>
  );
}
