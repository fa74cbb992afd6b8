// Where the browser begins: the code of the page that the address names is asked for beside the code that draws any page, not
// after it. Imports nothing itself, so that it is there first.
if (location.pathname.startsWith('/m/')) void import('./editor/EditorPage.tsx')
void import('./main.tsx')
