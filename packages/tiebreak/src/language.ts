// The language that an element speaks.

/** The language of a BCP 47 tag where there are words in it, else English. */
export const nearestLanguage = (tag: string, languages: Record<string, unknown>): string => {
  const lang = tag.slice(0, 2).toLowerCase();
  return lang in languages ? lang : "en";
};

/** The nearest language that the page names. */
export const languageOf = (element: Element): string =>
  nearestLanguage(element.closest<HTMLElement>("[lang]")?.lang || document.documentElement.lang, LANGUAGES);

/** What the build knows of a language that `languageOf` gives. */
export const infoOf = (lang: string): Language => LANGUAGES[lang] as Language;
