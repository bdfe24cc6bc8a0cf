// Asks for a file again to learn why it failed to load: browsers tell scripts almost nothing of that.

export interface Probe {
  /** The directive of the page's policy that forbids the request. */
  blocked?: string;
  /** Whether the server answers at all, if only with what the page may not read. */
  isReachable: boolean;
  /** Of an answer that the page may read; nothing otherwise. */
  status?: number;
  type: string;
}

const VIOLATION_MS = 100;

export const probe = async (url: URL): Promise<Probe> => {
  const found: Probe = { isReachable: true, type: "" };
  const violated = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (url.href.startsWith(blockedURI)) found.blocked = effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", violated);
  const request: RequestInit = { cache: "reload", referrerPolicy: "no-referrer" };
  try {
    const { status, headers } = await fetch(url, request);
    found.status = status;
    found.type = headers.get("content-type") ?? "";
  } catch {
    await fetch(url, { ...request, mode: "no-cors" }).catch(() => {
      found.isReachable = false;
    });
    // The event comes after the refusal.
    await new Promise((resolve) => setTimeout(resolve, VIOLATION_MS));
  }
  document.removeEventListener("securitypolicyviolation", violated);
  return found;
};
