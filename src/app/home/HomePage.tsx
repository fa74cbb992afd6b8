// The library: the maps of this server or of one folder, the ways to begin one, and the bin. What changes elsewhere shows when
// the person comes back to the tab.
import { useEffect, useState } from 'react'
import type { Folder } from '../../core/wire/folders.ts'
import type { Template } from '../../core/wire/routes.ts'
import { TroubleScreen } from '../door/TroubleScreen.tsx'
import { folderAddress, HOME, type LibraryPlace, navigate } from '../router.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { loadVisitor } from '../visitor/visitor.ts'
import { BinView } from './BinView.tsx'
import { duplicate } from './duplicate.ts'
import { FolderNav } from './FolderNav.tsx'
import { freeTitle } from './freeTitle.ts'
import { type HomeDialog, HomeDialogs } from './HomeDialogs.tsx'
import { HomeHead } from './HomeHead.tsx'
import styles from './HomePage.module.css'
import { ImportDialog } from './ImportDialog.tsx'
import type { MapActions } from './MapCard.tsx'
import { MapsView } from './MapsView.tsx'
import { RecentActivity } from './RecentActivity.tsx'
import { Sidebar } from './Sidebar.tsx'
import { StartRow } from './StartRow.tsx'
import { useBinning } from './useBinning.ts'
import { useCreating } from './useCreating.ts'
import { mapsIn, useFolders } from './useFolders.ts'
import { useImporting } from './useImporting.tsx'
import { useLibrary } from './useLibrary.ts'
import { useNarrow } from './useNarrow.ts'
import { useSearch } from './useSearch.ts'

export function HomePage({ place }: { readonly place: LibraryPlace }) {
  const { library, trouble, refresh } = useLibrary()
  // What was typed in one place is not looked for in the next.
  const [typed, setTyped] = useState({ place, query: '' })
  const query = typed.place === place ? typed.query : ''
  const setQuery = (words: string) => setTyped({ place, query: words })
  const search = useSearch(query)
  const folder = folderAt(place, library?.folders)
  const creating = useCreating(folder?.id ?? null)
  const importing = useImporting()
  const folders = useFolders(library, refresh)
  const { moveToBin, putBack } = useBinning(refresh)
  const narrow = useNarrow()
  const [dialog, setDialog] = useState<HomeDialog | null>(null)
  const titles = library?.maps.map((map) => map.title) ?? []
  const begin = ({ id, title }: Template) => creating.create({ template: id, title: freeTitle(title, titles) })
  const handleNew = () => setDialog({ kind: 'brief' })
  const name = folder?.name ?? NAMES[place.view]

  useEffect(() => {
    document.title = `${name} · Throughline`
  }, [name])
  useEffect(() => void loadVisitor(), [])
  useEffect(() => {
    // Whoever may not list maps can sign in; the server knows whether that is so.
    if (trouble?.code === 'not-signed-in') location.replace('/sign-in')
  }, [trouble])

  if (trouble && !library) return <TroubleScreen trouble={trouble} onRetry={refresh} />

  const folderActions = {
    rename: (renamed: Folder) => setDialog({ kind: 'folder', folder: renamed }),
    async remove(removed: Folder) {
      await folders.remove(removed)
      if (removed.id === folder?.id) navigate(HOME, 'replace')
    },
  }
  const mapActions: MapActions = {
    rename: (map) => setDialog({ kind: 'rename', map }),
    duplicate: (map) => duplicate(map, refresh, titles),
    move: (map) => setDialog({ kind: 'move', map }),
    remove: moveToBin,
  }
  const folderNav = library && (
    <FolderNav
      folders={library.folders}
      countOf={({ id }) => mapsIn(library, id).length}
      currentId={folder?.id ?? null}
      actions={folderActions}
      onMake={() => setDialog({ kind: 'folder', folder: null })}
      onDropMap={(mapId, to) => {
        const dropped = library.maps.find(({ id }) => id === mapId)
        if (dropped) void folders.move(dropped, to)
      }}
    />
  )
  const shown = (folder && query.trim() === '' && library ? mapsIn(library, folder.id) : library?.maps) ?? null

  return (
    <div className={styles.home}>
      <Sidebar
        view={place.view}
        counts={library && { maps: library.maps.length, bin: library.bin.length }}
        folders={!narrow && folderNav}
      />
      <main className={styles.main}>
        {narrow && library && library.folders.length > 0 && folderNav}
        <HomeHead
          name={name}
          folder={folder && { folder, count: library ? mapsIn(library, folder.id).length : 0, actions: folderActions }}
          search={place.view === 'bin' ? null : { query, onChange: setQuery }}
          onImport={importing.choose}
          onNew={handleNew}
        />
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
        {place.view === 'bin' && <BinView maps={library?.bin ?? null} onRestore={putBack} />}
        {place.view === 'maps' && query.trim() === '' && (
          <StartRow
            templates={library?.templates ?? []}
            busy={creating.busy}
            onTemplate={begin}
            onAllTemplates={() => setDialog({ kind: 'templates' })}
            onBlank={handleNew}
            onImport={importing.choose}
          />
        )}
        {place.view === 'folder' && library && !folder ? (
          <UnknownFolder />
        ) : (
          place.view !== 'bin' && (
            <MapsView
              maps={shown}
              folders={library?.folders ?? []}
              folder={folder}
              query={query}
              search={search}
              actions={mapActions}
              onClearQuery={() => setQuery('')}
              onNew={handleNew}
            />
          )
        )}
        {place.view === 'maps' && query.trim() === '' && library && (
          <RecentActivity activity={library.activity} now={new Date()} />
        )}
      </main>
      {importing.hanging && <div className={styles.drop}>Drop the map file to import it</div>}
      {importing.input}
      {importing.file && (
        <ImportDialog
          file={importing.file}
          folderId={folder?.id ?? null}
          onClose={importing.forget}
          onChooseAnother={importing.choose}
        />
      )}
      {dialog && library && (
        <HomeDialogs
          dialog={dialog}
          library={library}
          creating={creating}
          folders={folders}
          onClose={() => setDialog(null)}
          onBegin={begin}
          onRenamed={refresh}
          onMade={({ id }) => navigate(folderAddress(id))}
        />
      )}
    </div>
  )
}

const NAMES = { maps: 'Maps', bin: 'Bin', folder: 'Folder' } as const satisfies Record<LibraryPlace['view'], string>

function folderAt(place: LibraryPlace, folders: readonly Folder[] | undefined): Folder | null {
  return (place.view === 'folder' && folders?.find(({ id }) => id === place.folderId)) || null
}

function UnknownFolder() {
  return (
    <EmptyState title="This folder is not here" ways={<LinkButton href={HOME}>Show all maps</LinkButton>}>
      It may have been deleted, or the address is mistyped. The maps that were in it are among all maps.
    </EmptyState>
  )
}
