import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { experiencedSample } from '../../core/scene/experienced.ts'
import { SceneSvg } from './SceneSvg.tsx'

test('[EMO5] the sample of an experienced curve is drawn on screen in the colours of its gradient', () => {
  const nodes = [experiencedSample({ x: 0, y: 8, widthPx: 18, strokeWidth: 2 })]
  const svg = renderToStaticMarkup(createElement(SceneSvg, { nodes, width: 20, height: 20, imageAddress: (id) => id }))
  const [, id] = /<linearGradient id="([^"]+)"/.exec(svg) ?? []
  expect(id).toBeDefined()
  expect(svg).toContain(`stroke="url(#${id})"`)
  expect(svg).toContain('stop-color="var(--exp-neg-2)"')
})
