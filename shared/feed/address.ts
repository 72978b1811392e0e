const longest = 2_000;

function parsed(text: string, base?: string): URL | null {
  if (text.length > longest) return null;
  try {
    const url = new URL(text, base);
    // A name or password in an address would be sent to whoever it points to, or hide who that is.
    return url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}

/** A page a reader may open: absolute, http or https, without a name or password; else `null`. */
export function pageAddress(text: string): string | null {
  const url = parsed(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/**
 * A picture or film the feed points to: https, or on the endpoint itself; relative addresses are resolved
 * against the endpoint. Everything else is `null`.
 * @param endpoint the feed's base address, absolute.
 */
export function mediaAddress(text: string, endpoint: string): string | null {
  const url = parsed(text, endpoint);
  if (url === null) return null;
  return url.protocol === 'https:' || url.origin === new URL(endpoint).origin ? url.href : null;
}
