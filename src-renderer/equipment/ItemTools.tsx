import { ImportButton } from '#renderer/imports/ImportButton.tsx'

/** The way from the list of things to their import. */
export const ItemTools = ({ narrow }: { narrow: boolean }) => (
  <ImportButton of="items" narrow={narrow} />
)
