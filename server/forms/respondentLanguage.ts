// The language in which a customer is asked: the one that was chosen, else the first that the browser prefers and forms speak,
// else the form's own. Knows headers; knows no words.
import Negotiator from 'negotiator'
import { z } from 'zod'
import { FORM_LANGUAGES, type FormLanguage } from '../../src/core/feedback/formLanguages.ts'

const formLanguage = z.enum(FORM_LANGUAGES)

export function respondentLanguage(
  chosen: string | undefined,
  { 'accept-language': accepted }: { readonly 'accept-language'?: string | undefined },
  own: FormLanguage,
): FormLanguage {
  const known = formLanguage.safeParse(chosen)
  if (known.success) return known.data
  // Whoever takes any language is asked in the form's own, which therefore stands first.
  const preferences = new Negotiator({ headers: { 'accept-language': accepted ?? '*' } })
  return formLanguage.parse(preferences.language([own, ...FORM_LANGUAGES]) ?? own)
}
