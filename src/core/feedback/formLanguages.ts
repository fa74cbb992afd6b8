// The languages in which customers are asked, and which way each is written. Knows no words but their own names.

export const FORM_LANGUAGES = ['en', 'hi', 'gu', 'es', 'de', 'pt', 'ar'] as const
export type FormLanguage = (typeof FORM_LANGUAGES)[number]

/** As people who speak it write it. */
export const LANGUAGE_NAMES: Readonly<Record<FormLanguage, string>> = {
  en: 'English',
  hi: 'हिन्दी',
  gu: 'ગુજરાતી',
  es: 'Español',
  de: 'Deutsch',
  pt: 'Português',
  ar: 'العربية',
}

export const directionOf = (language: FormLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
