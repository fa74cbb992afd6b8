// An icon from the scene's own path data, so that menus and panels show what the canvas and the exports draw.

interface PathIconProps {
  /** In a 24 px box (core/scene/icons.ts). */
  readonly d: string
  readonly sizePx?: number
}

/** Decoration: words beside it say the same. */
export function PathIcon({ d, sizePx = 14 }: PathIconProps) {
  return (
    <svg
      className="lucide"
      width={sizePx}
      height={sizePx}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
