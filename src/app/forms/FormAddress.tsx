// Where customers find a form: its code and its link, to copy, to save and to try; and closing it, or ending the address for good.
import { useMemo, useState } from 'react'
import { qrSvg } from '../../core/export/qrCode.ts'
import type { Form } from '../../core/wire/forms.ts'
import { copyText } from '../clipboard/copyLink.ts'
import { saveFile } from '../session/saveFile.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.ts'
import { codePng } from './codePng.ts'
import styles from './FormDialog.module.css'
import type { Forms } from './useForms.ts'

interface FormAddressProps {
  /** Undefined: there is none yet. */
  readonly form: Form | undefined
  readonly stepName: string
  readonly forms: Forms
}

export function FormAddress({ form, stepName, forms }: FormAddressProps) {
  if (forms.forms === null) return <p className={styles.none}>{forms.trouble ? '' : 'One moment…'}</p>
  if (form === undefined) {
    return (
      <p className={styles.none}>
        Make the form, and its link and QR code stand here. Customers answer with two taps, without an account; the
        step’s score moves as they do.
      </p>
    )
  }
  return <Address key={form.address} form={form} stepName={stepName} forms={forms} />
}

function Address({ form, stepName, forms }: FormAddressProps & { readonly form: Form }) {
  const link = new URL(form.address, location.href).href
  const printed = `${link}?via=qr`
  const name = stepName || 'any step'
  const svg = useMemo(() => qrSvg(printed, `QR code of the form for ${name}`), [printed, name])
  const copy = async (): Promise<void> => {
    const message = (await copyText(link))
      ? 'Link copied.'
      : 'The browser did not let the link be copied. Select it here.'
    showToast({ id: 'copied-form', message })
  }
  const saveSvg = () => saveFile(new Blob([svg], { type: 'image/svg+xml' }), `Form for ${name}.svg`)
  const savePng = async () => saveFile(await codePng(printed), `Form for ${name}.png`)
  return (
    <div className={styles.address}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of modules and an escaped name. */}
      <div className={styles.code} data-closed={!form.isOpen} dangerouslySetInnerHTML={{ __html: svg }} />
      <div className={styles.saves}>
        <Button size="sm" onClick={saveSvg}>
          Save as SVG
        </Button>
        <Button size="sm" onClick={() => void savePng()}>
          Save as PNG
        </Button>
      </div>
      <div className={styles.link}>
        <input readOnly aria-label="Link to the form" value={link} onFocus={(event) => event.currentTarget.select()} />
        <Button size="sm" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      {isThisMachine(link) && (
        <p className={styles.note}>
          This address opens on this machine only. For customers, run the server with an admin key and a public address.
        </p>
      )}
      <LinkButton size="sm" href={link} target="_blank" rel="noopener">
        Open the form
      </LinkButton>
      <State form={form} forms={forms} />
    </div>
  )
}

function State({ form, forms }: { readonly form: Form; readonly forms: Forms }) {
  const [isSure, setSure] = useState(false)
  return (
    <div className={styles.state}>
      <p>
        {form.isOpen ? 'The form is open.' : 'The form is closed: whoever opens it is thanked, and nothing is taken.'}
      </p>
      <div className={styles.saves}>
        <Button size="sm" onClick={() => void forms.change(form, { isOpen: !form.isOpen })}>
          {form.isOpen ? 'Close the form' : 'Open it again'}
        </Button>
        {!isSure && (
          <Button size="sm" variant="ghost" onClick={() => setSure(true)}>
            New address…
          </Button>
        )}
      </div>
      {isSure && (
        <div className={styles.sure} role="alert">
          <p>This link and every printed code of it will lead nowhere. Responses stay.</p>
          <div className={styles.saves}>
            <Button size="sm" variant="danger" onClick={() => void forms.renew(form)}>
              End this address
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setSure(false)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

const isThisMachine = (link: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)
