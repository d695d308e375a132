import React from 'react';
import Admonition from '@theme/Admonition';
import styles from './note.module.css';

interface Props {
  readonly title?: string;
  readonly children: React.ReactNode;
}

export default function Note({title = 'Note', children}: Props): React.JSX.Element {
  return (
    <section className={styles.note}>
      <Admonition type="tip" title={title}>{children}</Admonition>
    </section>
  );
}
