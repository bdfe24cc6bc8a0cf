// The query-string key of each connected element; a second one that asks for the same gets a number.

const keys = new Map();

// One that has just been taken out of the page holds its key no longer.
export const claimKey = (element, wanted) => {
  let key = wanted;
  const taken = () => keys.get(key)?.isConnected && keys.get(key) !== element;
  for (let n = 2; taken(); n += 1) key = `${wanted}-${n}`;
  keys.set(key, element);
  return key;
};

export const releaseKey = (element, key) => {
  if (keys.get(key) === element) keys.delete(key);
};

export const connected = () => new Set(keys.values());
