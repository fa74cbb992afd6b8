// A file made for somebody, or the sentence that says why not and what to do instead. Types only.
export type Made =
  /** `note`: what the file had to do without. */
  { readonly ok: true; readonly file: Blob; readonly note?: string } | { readonly ok: false; readonly sentence: string }
