// Amounts in the map's currency, in the reader's short form: "₹4.8L", "€12,300". Knows Intl, no maps.

const formats = new Map<string, Intl.NumberFormat>()

/** Whole amounts up to 99,999; from there the locale's short form. A currency or locale that Intl does not know is printed plainly. */
export function formatMoney(amount: number, { locale, currency }: { locale: string; currency: string }): string {
  const short = Math.abs(amount) >= 100_000
  const key = `${locale} ${currency} ${short}`
  const known = formats.get(key)
  if (known) return known.format(amount)
  try {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      notation: short ? 'compact' : 'standard',
      maximumFractionDigits: short ? 1 : Number.isInteger(amount) ? 0 : 2,
    })
    formats.set(key, format)
    return format.format(amount)
  } catch {
    return `${amount} ${currency}` // Intl's only way to say that it does not know the locale.
  }
}

/** "₹"; the code itself where the locale has no sign for it. */
export function currencySymbol({ locale, currency }: { locale: string; currency: string }): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  } catch {
    return currency // As above.
  }
}
