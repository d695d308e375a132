import React from 'react';
import {usePluginData} from '@docusaurus/useGlobalData';

export default function Words() {
  return <p>Words {usePluginData('inline-plugin').words}</p>;
}
