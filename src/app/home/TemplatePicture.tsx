// The shape and the line of a template, drawn by the server from its own map. Decoration: its title stands beside it.
import type { Template } from '../../core/wire/routes.ts'
import { templatePictureAddress } from '../api/maps.ts'
import { usePictureTheme } from '../theme/theme.ts'
import styles from './TemplatePicture.module.css'

export function TemplatePicture({ template }: { readonly template: Template }) {
  const theme = usePictureTheme()
  // The proportions of the drawing, so that nothing moves when it arrives.
  return (
    <img
      className={styles.picture}
      src={templatePictureAddress(template.id, theme)}
      alt=""
      width={374}
      height={188}
      decoding="async"
    />
  )
}
