import React, {useEffect, useMemo, useState} from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';

export default function Counter({start = 0}) {
  const [count, setCount] = useState(start);
  const double = useMemo(() => count * 2, [count]);
  useEffect(() => setCount(100), []);
  return (
    <p>
      <button onClick={() => setCount(count + 1)}>More</button> Count {count}, doubled {double}
      <BrowserOnly fallback={<em>Loading</em>}>{() => <b>{window.location.href}</b>}</BrowserOnly>
    </p>
  );
}
