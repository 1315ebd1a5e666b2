import { isIP, type LookupFunction } from 'node:net';

/** For a connection: the name of its host means this address, whatever it means a moment after it was checked. */
export const onlyAt =
  (address: string): LookupFunction =>
  (_host, { all }, found) => {
    const family = isIP(address);
    if (all === true) found(null, [{ address, family }]);
    else found(null, address, family);
  };
