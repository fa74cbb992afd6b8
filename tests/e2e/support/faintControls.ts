// WCAG 1.4.11 on the page as it stands: the edge of a field, a switch or a box, and the ring of what has the focus, against what
// they lie on, at least 3 to 1. Text is axe's.
import type { Page } from '@playwright/test'

export const faintControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number]
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const read = (colour: string): Colour => {
      if (!canvas) return [0, 0, 0, 0]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
      r * a + below[0] * (1 - a),
      g * a + below[1] * (1 - a),
      b * a + below[2] * (1 - a),
      1,
    ]
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = read(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
    }
    const luminance = ([r, g, b]: Colour): number => {
      const linear = (value: number) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }
    const contrast = (one: Colour, other: Colour): number => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
      return (light + 0.05) / (dark + 0.05)
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[inert], :disabled, [aria-disabled=true], [data-disabled]')
    const told = (element: Element, ratio: number, what: string) =>
      `${what} ${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 160)}`

    const controls =
      'input:not([type=file], [type=range], [type=hidden]), textarea, [role=combobox], [role=switch], [role=checkbox]'
    const faint = [...document.querySelectorAll(controls)].filter(isSeen).flatMap((control) => {
      // The edge may be drawn by what the field lies in.
      const holders = [control, control.parentElement].filter((each) => each !== null)
      const edges = holders.flatMap((holder) => {
        const { borderTopWidth, borderTopColor, borderBottomWidth, boxShadow } = getComputedStyle(holder)
        // A line on one side parts it from something else.
        const isFramed = Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderBottomWidth) > 0
        const around = groundOf(holder.parentElement)
        const own = groundOf(holder)
        const ring = /^(rgba?\([^)]*\)|color\([^)]*\)|oklch\([^)]*\)|#\w+).* 0px 0px 0px [1-9]/.exec(boxShadow)?.[1]
        return [
          ...(isFramed ? [contrast(over(read(borderTopColor), around), around)] : []),
          ...(ring ? [contrast(over(read(ring), around), around)] : []),
          ...(contrast(own, around) > 1.5 ? [contrast(own, around)] : []),
        ]
      })
      // A field without any edge is found by its text.
      if (edges.length === 0) return []
      const best = Math.max(...edges)
      return best < 3 ? [told(control, best, 'edge')] : []
    })

    const focused = document.activeElement
    if (focused && focused !== document.body && focused.matches(':focus-visible') && isSeen(focused)) {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) {
        const around = groundOf(focused.parentElement)
        const ratio = contrast(over(read(outlineColor), around), around)
        if (ratio < 3) faint.push(told(focused, ratio, 'focus ring'))
      }
    }
    return [...new Set(faint)]
  })
