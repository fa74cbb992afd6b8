// The library: every map of this server, the ways to begin one, and the bin. Maps that change elsewhere show when the
// person comes back to the tab.
import { Plus, Upload } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MapSummary, Template } from '../../core/wire/routes.ts'
import { TroubleScreen } from '../door/TroubleScreen.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { loadVisitor } from '../visitor/visitor.ts'
import { BinView } from './BinView.tsx'
import { BriefDialog } from './BriefDialog.tsx'
import { duplicate } from './duplicate.ts'
import { freeTitle } from './freeTitle.ts'
import styles from './HomePage.module.css'
import { ImportDialog } from './ImportDialog.tsx'
import { MapsView } from './MapsView.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { SearchField } from './SearchField.tsx'
import { type LibraryView, Sidebar } from './Sidebar.tsx'
import { StartRow } from './StartRow.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { useBinning } from './useBinning.ts'
import { useCreating } from './useCreating.ts'
import { useImporting } from './useImporting.tsx'
import { useLibrary } from './useLibrary.ts'
import { useSearch } from './useSearch.ts'

export function HomePage({ view }: { readonly view: LibraryView }) {
  const { library, trouble, refresh } = useLibrary()
  const [query, setQuery] = useState('')
  const search = useSearch(query)
  const [renamed, setRenamed] = useState<MapSummary | null>(null)
  const creating = useCreating()
  const importing = useImporting()
  const { moveToBin, putBack } = useBinning(refresh)
  const [briefing, setBriefing] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const titles = library?.maps.map((map) => map.title) ?? []
  const begin = ({ id, title }: Template) => creating.create({ template: id, title: freeTitle(title, titles) })

  useEffect(() => {
    document.title = view === 'bin' ? 'Bin · Throughline' : 'Maps · Throughline'
  }, [view])
  useEffect(() => void loadVisitor(), [])
  useEffect(() => {
    // Whoever may not list maps can sign in; the server knows whether that is so.
    if (trouble?.code === 'not-signed-in') location.replace('/sign-in')
  }, [trouble])

  if (trouble && !library) return <TroubleScreen trouble={trouble} onRetry={refresh} />

  return (
    <div className={styles.home}>
      <Sidebar view={view} counts={library && { maps: library.maps.length, bin: library.bin.length }} />
      <main className={styles.main}>
        <div className={styles.head}>
          <h1>{view === 'bin' ? 'Bin' : 'Maps'}</h1>
          {view === 'maps' && (
            <>
              <SearchField value={query} onChange={setQuery} />
              <Button icon={<Upload size={15} />} onClick={importing.choose}>
                Import
              </Button>
              <Button variant="primary" icon={<Plus size={15} />} onClick={() => setBriefing(true)}>
                New map
              </Button>
            </>
          )}
        </div>
        {trouble && (
          <div className={styles.stale}>
            <Banner
              tone="warn"
              action={
                <Button size="sm" onClick={refresh}>
                  Try again
                </Button>
              }
            >
              {trouble.sentence} The list may be out of date.
            </Banner>
          </div>
        )}
        {view === 'bin' ? (
          <BinView maps={library?.bin ?? null} onRestore={putBack} />
        ) : (
          <>
            {query.trim() === '' && (
              <StartRow
                templates={library?.templates ?? []}
                busy={creating.busy}
                onTemplate={begin}
                onAllTemplates={() => setChoosing(true)}
                onBlank={() => setBriefing(true)}
                onImport={importing.choose}
              />
            )}
            <MapsView
              maps={library?.maps ?? null}
              query={query}
              search={search}
              onClearQuery={() => setQuery('')}
              onNew={() => setBriefing(true)}
              onRename={setRenamed}
              onDuplicate={(map) => duplicate(map, refresh, titles)}
              onDelete={moveToBin}
            />
          </>
        )}
      </main>
      {importing.hanging && <div className={styles.drop}>Drop the map file to import it</div>}
      {importing.input}
      {briefing && (
        <BriefDialog
          busy={creating.busy}
          trouble={creating.trouble}
          onClose={() => setBriefing(false)}
          onCreate={creating.create}
        />
      )}
      {choosing && library && (
        <TemplateDialog
          templates={library.templates}
          busy={creating.busy}
          onClose={() => setChoosing(false)}
          onCreate={begin}
        />
      )}
      {renamed && <RenameDialog map={renamed} onClose={() => setRenamed(null)} onRenamed={refresh} />}
      {importing.file && (
        <ImportDialog file={importing.file} onClose={importing.forget} onChooseAnother={importing.choose} />
      )}
    </div>
  )
}
