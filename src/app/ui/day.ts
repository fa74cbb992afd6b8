// Which days a field for one takes: browsers let a year have six digits, a map has four.

export const LAST_DAY = '9999-12-31'

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)
