/** What fetches for the citation library: it would ask the network when a text that it reads is an address. */
function refuse(): never {
  throw new Error('citations fetch nothing');
}

export default Object.assign(refuse, { Headers: globalThis.Headers });
export const { Headers } = globalThis;
