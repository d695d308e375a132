import React from 'react';
import Layout from '@theme/Layout';

const people = ['Ann', 'Bob'];

export default () => (
  <Layout title="People" wrapperClassName="wide">
    <ul>{people.map((name) => <li key={name}>{name}</li>)}</ul>
    {people.length > 5 && <p>Many</p>}
    {people.length ? <p>Few</p> : null}
  </Layout>
);
