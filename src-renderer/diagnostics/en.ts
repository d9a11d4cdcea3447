export const diagnostics = {
  title: 'Diagnostics',
  about:
    'What somebody who helps from afar has to know of the program and this computer. There are no names in it, no texts and no folders: only counts, versions and the place in the program where something failed. Read it before you send it. Whether data and journal are whole is checked in the tab “Journal”.',
  copy: 'Copy details',
  save: 'Save diagnostics',
  again: 'Refresh',
  copied: 'Details copied.',
  notCopied: 'They could not be copied. Save them as a file.',
  details: 'Details for whoever helps',
  notCopiedHere: 'They could not be copied. Select the text and copy it.',
  failed: 'Diagnostics could not be made.',
  file: 'norise-diagnostics',
}
