// The query-string key of each connected element; a second element that asks for the same key gets a number.

const owners = new Map<string, { readonly isConnected: boolean }>();

/** An element that has just been taken out of the page owns its key no longer. */
export const claimParam = (element: { readonly isConnected: boolean }, wanted: string): string => {
  let param = wanted;
  for (let n = 2; ; n += 1) {
    const owner = owners.get(param);
    if (!owner?.isConnected || owner === element) break;
    param = `${wanted}-${n}`;
  }
  owners.set(param, element);
  return param;
};

export const releaseParam = (element: { readonly isConnected: boolean }, param: string): void => {
  if (owners.get(param) === element) owners.delete(param);
};
