export const updates = {
  title: 'Newer versions of Norise',
  own: 'This computer has version {{version}}.',
  off: 'No publisher’s key is built into this program, so it looks for no newer versions and trusts no package. Whoever installed Norise installs the newer version.',
  place: 'Where to look',
  placeText:
    'A network folder or an https address where the publisher puts newer versions. Norise installs only what the publisher signed, and never an older one.',
  placeField: 'Folder or address',
  placeHelp: 'Such as \\\\server\\norise or https://files.example.lv/norise',
  choose: 'Choose…',
  save: 'Save',
  remove: 'Look no more',
  placeSaved: 'The place of newer versions is saved.',
  placeRemoved: 'Newer versions are no longer looked for.',
  check: 'Check now',
  checkedAt: 'Last looked {{at}}.',
  failed: 'The office does not answer. Try again.',
  look: {
    noPlace: 'No place to look for newer versions is chosen.',
    unchecked: 'Not looked yet. It looks when the office is opened and every six hours.',
    newest: 'There is no newer version.',
    fetching: 'Copying version {{version}}: {{have}} of {{size}}.',
    newer: 'There is a newer version, {{version}}.',
    nothing: 'Nothing to install',
    refused: 'What is there is not installed',
    unreachable: 'The look failed',
  },
  refused: {
    noManifest: 'There are no newer versions in this place: it has no file norise-update.json.',
    unsigned: 'The version there is not signed, so it is not installed.',
    otherSignature:
      'The signature does not fit: somebody else signed this version, or it was changed after signing. It is not installed. Tell the publisher.',
    unreadable:
      'What the place says of the newer version is signed, but this program does not understand it.',
    tooLarge: 'The file there is larger than it may be, so it was not read to its end.',
    older: 'The version there is older than this one. Norise never goes back to an older version.',
    noPackage: 'There is no package for this kind of computer.',
    packageMissing: 'The place names a newer version, but the package itself is not there.',
    notWhole:
      'The package is not the one that was signed: it is damaged or changed. It is not installed.',
    redirected: 'The server sends on too often, or to an address that is not secure (https).',
  },
  trouble: {
    notThere: 'The place cannot be reached: the network is off, or the folder or server has moved.',
    notAnswering: 'The place does not answer.',
    brokenOff: 'The connection broke off. Next time it goes on from there.',
    badCertificate: 'The server’s certificate cannot be trusted, so Norise does not speak to it.',
    answeredError: 'The server answers with an error.',
    denied: 'There is no permission to read in this place.',
    diskFull: 'This computer’s disk has no room for the newer version.',
    cannotWrite: 'The newer version cannot be written to this computer’s disk.',
    other: 'What is there could not be read.',
    again: 'It tries again by itself after a while.',
  },
  ready: {
    title: 'Version {{version}} is ready',
    about: 'Signed {{date}} · {{size}}',
    notes: 'What is new',
    now: 'Install now',
    nowTitle: 'Install version {{version}} now?',
    nowText:
      'A backup is made, the office closes and opens again in the newer version. What you have begun to type is kept as drafts.',
    atQuit: 'Install when Norise is closed',
    chosen: 'Version {{version}} will be installed when you close Norise. A backup is made first.',
    notChosen: 'Version {{version}} will not be installed for now.',
    change: 'Do not install after all',
    where: 'The package is on this computer: {{path}}',
    reveal: 'Show in folder',
    byHand: {
      nsis: 'Close Norise and run this file.',
      dmg: 'Close Norise, open this file and drag Norise to the folder “Applications”.',
      appImage:
        'Close Norise and put this file in the place of the one before. Allow it to be executed the first time.',
      deb: 'Close Norise and open this file with the software installer.',
    },
    closing: 'Norise is closing and will open in the newer version.',
  },
  line: 'Version {{version}} is here',
  notInstalled: {
    line: 'Version {{version}} not installed',
    word: 'Version {{version}} was not installed',
    cutShort:
      'It was chosen {{at}}, but Norise was not closed as usual: the computer was switched off, or something else cut it short.',
    notBackedUp:
      'When the program was closed {{at}}, the backup could not be made, and without one nothing is installed. Check whether the disk has room.',
    notWhole:
      'When the program was closed {{at}}, the package was no longer the one that was signed, so it was not installed.',
    notReplaced:
      'Installing was begun {{at}} but did not come to its end. The program and the data are as they were.',
    again: 'Choose again whether and when to install it.',
  },
  tries: {
    since_one: '{{count}} try has failed since {{since}}.',
    since_other: '{{count}} tries have failed since {{since}}.',
    last: 'The last tries',
  },
  install: {
    notReady:
      'The package is no longer the one that was signed, so it is not installed. Check again.',
    byHand: 'This program cannot replace itself.',
    notBackedUp: 'The backup could not be made, so the newer version is not installed.',
    chosenOtherwise:
      'Meanwhile somebody decided otherwise, so the newer version is not installed now.',
  },
  refusal: {
    noPlace: 'A full path of a folder, or an https address, is needed',
    notSecure: 'The address must begin with https://',
    notPlain: 'The address must have no user name, question mark or hash sign in it',
    ownFolder: 'The data of the office itself is kept here. Choose another folder',
  },
}
