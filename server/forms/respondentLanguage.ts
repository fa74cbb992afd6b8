// The language in which a customer is asked: the one that was chosen, else the first that the browser prefers and forms speak,
// else the form's own. Knows headers; knows no words.
import Negotiator from 'negotiator'
import { z } from 'zod'
import { FORM_LANGUAGES, type FormLanguage } from '../../src/core/feedback/formLanguages.ts'

const formLanguage = z.enum(FORM_LANGUAGES)

export function respondentLanguage(
  chosen: string | undefined,
  headers: { readonly 'accept-language'?: string | undefined },
  own: FormLanguage,
): FormLanguage {
  const known = formLanguage.safeParse(chosen)
  if (known.success) return known.data
  // `es-MX` is Spanish to us; whoever takes anything is asked in the form's own language, which therefore stands first.
  const preferred = new Negotiator({ headers: { 'accept-language': plain(headers['accept-language'] ?? '') } })
  return formLanguage.parse(preferred.language([own, ...FORM_LANGUAGES]) ?? own)
}

const plain = (header: string): string => header.replace(/([A-Za-z]{2,3})-[A-Za-z0-9-]+/g, '$1')
