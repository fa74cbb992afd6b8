// What a map may be set to: a sentence says what is wrong and what is accepted, null that it can be kept. Asks Intl.

export const refuseLocale = (draft: string): string | null =>
  isKnown(() => new Intl.NumberFormat(draft)) && Intl.NumberFormat.supportedLocalesOf([draft]).length > 0
    ? null
    : 'No language is called that. Write a code such as en, en-IN or de.'

export const refuseTimeZone = (draft: string): string | null =>
  draft !== '' && isKnown(() => new Intl.DateTimeFormat('en', { timeZone: draft }))
    ? null
    : 'No time zone is called that. Write a place such as Europe/Berlin, or UTC.'

export const refuseCurrency = (draft: string): string | null =>
  /^[A-Z]{3}$/.test(draft) ? null : 'A currency is three capital letters, such as EUR or INR.'

/** Intl's only way to say that it does not know something. */
function isKnown(ask: () => unknown): boolean {
  try {
    ask()
    return true
  } catch {
    return false
  }
}
