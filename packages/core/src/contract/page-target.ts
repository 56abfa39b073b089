/**
 * The target of a page: SHA-256 over origin and path, without query and fragment, which may hold what nobody
 * should learn. Needs a secure context.
 */
export async function pageTarget(url: string | URL): Promise<string> {
  const { origin, pathname } = new URL(url);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(origin + pathname));
  return `page:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
