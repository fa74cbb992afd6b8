// Takes out of customers' words what would tell who they are: e-mail addresses and phone numbers. What is masked is not kept.

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,24}/gu
/** Seven digits or more, as people group them; a date or an amount has fewer. */
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\-/]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/

/** @example maskContacts('Call me at +91 98250 12345') // 'Call me at [phone]' */
export const maskContacts = (words: string): string =>
  words.replace(EMAIL, '[e-mail]').replace(PHONE, (digits) => (DATE.test(digits.trim()) ? digits : '[phone]'))
