/** How long the list is that is imported and killed. */
export const importedRows = 400
