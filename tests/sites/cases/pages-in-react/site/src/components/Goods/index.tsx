import {useState, type ReactNode} from 'react';
import Heading from '@theme/Heading';
import useBaseUrl from '@docusaurus/useBaseUrl';
import styles from './styles.module.css';

type Good = {title: string; image: string; description: ReactNode};

const GOODS: Good[] = [
  {title: 'Spoons', image: '/img/spoon.svg', description: <>For <b>soup</b>.</>},
  {title: 'Bowls', image: '/img/bowl.svg', description: <>For <code>salad</code>.</>},
];

function Card({title, image, description}: Good) {
  const [count] = useState(0);
  return (
    <div className={styles.card}>
      <img src={useBaseUrl(image)} alt={title} />
      <Heading as="h3">{title}</Heading>
      <p>{description}</p>
      <button type="button">Bought {count}</button>
    </div>
  );
}

export default function Goods(): ReactNode {
  return <section>{GOODS.map((good, index) => <Card key={index} {...good} />)}</section>;
}
