import React from 'react';
import MDXComponents from '@theme-original/MDXComponents';
import Counter from '@site/src/components/Counter';

export default {
  ...MDXComponents,
  Counter,
  Mark: ({children}) => <mark>Marked: {children}</mark>,
};
