// The line that has come this far and goes on as dots: the picture of every empty place.

export function OpenLine() {
  return (
    <svg width="200" height="60" viewBox="0 0 200 60" fill="none" strokeLinecap="round" aria-hidden="true">
      <path d="M8 20c28 0 34 22 64 22" stroke="var(--accent)" strokeWidth="3" />
      <path d="M86 42c36-2 34-34 104-36" stroke="var(--curve-expected)" strokeWidth="2.5" strokeDasharray="1 8" />
      <circle cx="78" cy="42" r="5" stroke="var(--accent)" strokeWidth="2.5" fill="var(--bg-surface)" />
    </svg>
  )
}
