// The mark: the line through the journey, with the moment that matters on it.

/** Decoration: the name beside it, or the label of its link, is what is spoken. */
export function Logo({ sizePx = 24 }: { readonly sizePx?: number }) {
  return (
    <svg
      width={sizePx}
      height={sizePx}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ display: 'block', flex: 'none' }}
    >
      <rect width="24" height="24" rx="6.5" fill="var(--accent)" />
      <path d="M4 9.2c3.2 0 3.6 6.3 7 6.3s3.2-8 9-8" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <circle cx="11" cy="15.5" r="2.3" fill="#fff" />
    </svg>
  )
}
