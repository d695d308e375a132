import React from 'react';
import clsx from 'clsx';

const KINDS = {new: 'Brand new', old: 'Long known', part: 'A part'};

export default function Badge({kind, children}) {
  return <span className={clsx('badge', `badge--${kind}`)} title={KINDS[kind]}>{KINDS[kind]}: {children}</span>;
}

export function Row({names, children}) {
  return (
    <div className="row">
      {names.map((name) => <i key={name}>{name.toUpperCase()}</i>)}
      <div>{children}</div>
    </div>
  );
}
