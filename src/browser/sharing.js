// The platform's own share sheet and its clipboard. Every part may be missing: old browsers, insecure pages.

export const share = async (title, url, shared, refused) => {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (error.name !== "AbortError") refused();
    return;
  }
  shared();
};

export const copy = async (text, copied, refused) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return refused();
  }
  copied();
};
