import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { snapshots as zh } from '../zh-CN/snapshots.ts';

const records = (count: number): string => plural(count, 'record', 'records');

export const snapshots: TextOf<typeof zh> = {
  lastKept: (p) => `Last snapshot: ${p.when}`,
  neverKept: 'No snapshot yet. Half a minute after something is changed, the program makes one by itself.',
  running: 'Making a snapshot…',
  place: (p) => `Kept in: ${p.label}`,
  placeInBrowser:
    'Kept in the browser of this PC. They are lost when the browser’s data are cleared: download one now and then, and keep it on a stick or another PC.',
  choiceLost:
    'Which folder you chose is not known any more, so the program’s own is used. Please choose again if you want another.',
  placeOwn: ' (the program’s own folder)',
  changesLogged:
    'Every change between snapshots is written to a second file, too, and can be brought back when the database breaks.',
  rule: 'All of today are kept; of the 30 days before that have any, the last of each; of 3 years the last of each month.',
  keepNow: 'Make a snapshot now',
  keptNow: (p) => `Snapshot made, read back and counted: ${records(p.rows)}, all there.`,
  keptPlain: 'Snapshot made and read back.',
  copy: 'Copy to a USB stick',
  download: 'Download one',
  copyElsewhere: 'Copy somewhere else…',
  copied: (p) => `Copied to ${p.label} and compared byte by byte: you can pull the stick.`,
  downloaded: (p) => `Downloaded “${p.name}”. Please keep it on a stick or another PC.`,
  lastCopy: (p) => `Last taken along: ${p.when}`,
  neverCopied: 'None was ever taken along. When the PC breaks or is lost, only the one on a stick is left.',
  showFolder: 'Show the folder',
  changeFolder: 'Another folder…',
  ownFolder: 'Back to the program’s folder',
  folderChanged: 'Changed, and a snapshot was made there. The older ones are where they were.',
  more: 'More',
  problemTitle: 'The snapshot was not made',
  retry: 'Try again',
  goThere: 'See what to do',
  keptTitle: 'Snapshots that are kept',
  noneKept: 'There is no snapshot here yet.',
  columns: { madeAt: 'When', reason: 'Why', size: 'Size', action: 'Action' },
  reasons: {
    auto: 'by itself',
    exit: 'on closing',
    manual: 'asked for',
    beforeImport: 'before an import',
    beforeRestore: 'before restoring',
    beforeUpgrade: 'before an update',
  },
  locked: 'password',
  look: 'Look and restore',
  lookAt: (p) => `Look at the snapshot of ${p.when} and restore`,
  fromFile: 'Open a snapshot file',
  fromFileNote:
    'For a snapshot on a stick or of another PC: see what is in it first, then restore all or a part of it.',
  opening: 'Checking the snapshot…',
  password: {
    title: 'Password of snapshots',
    off: 'No password: whoever has a snapshot can open it. Sticks get lost; better set one.',
    on: 'There is a password: new snapshots open only with it.',
    set: 'Set a password',
    change: 'Change the password',
    remove: 'No password any more',
    removed: 'Snapshots are not locked from now on; earlier ones still need the password of their time.',
    first: 'Password',
    again: 'Once more',
    warning:
      'Write the password down in a safe place. Without it nobody can open a locked snapshot, and neither can we. The data on this PC are not affected.',
    done: 'The password is set, and a snapshot was made with it.',
    askTitle: 'This snapshot has a password',
    ask: 'Please type the password that was set then.',
    open: 'Open',
  },
  restore: {
    title: 'What is in this snapshot',
    madeAt: 'Made on',
    community: 'Community',
    version: 'Program that wrote it',
    file: 'File',
    columns: { table: 'What', here: 'Now', kept: 'In the snapshot', effect: 'After restoring everything' },
    same: 'the same',
    back: (p) => `${records(p.count)} come back`,
    putBack: (p) => `${records(p.count)} changed back`,
    gone: (p) => `${records(p.count)} go`,
    names: (p) => (p.count > 0 ? `${p.names} and others, ${records(p.count)}` : p.names),
    allSame: 'The snapshot and the present data are the same: there is nothing to restore.',
    showSame: (p) => `${plural(p.count, 'other table is', 'other tables are')} the same.`,
    what: 'What to restore',
    all: 'Everything',
    allNote:
      'The snapshot takes the place of all present data. A snapshot of those is made first, and brings them back.',
    people: 'Only volunteers',
    partners: 'Only partner units',
    fair: 'Only one fair',
    partNote: 'Added to the present data as by an import; everything else stays, and it can be undone.',
    alsoChanged: 'Also change back those that are here (else only missing ones come back)',
    whichFair: 'Which fair',
    noFair: 'There is no fair in this snapshot that can be restored by itself.',
    effect: (p) => {
      const parts = [
        p.brought > 0 ? `${records(p.brought)} come back` : '',
        p.putBack > 0 ? `${records(p.putBack)} changed back` : '',
        p.takenAway > 0 ? `${records(p.takenAway)} go` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Nothing to restore: everything is here.' : `${parts.join(', ')}.`;
    },
    leftOut: (p) =>
      `${plural(p.count, 'person who was deleted for good stays', 'people who were deleted for good stay')} deleted.`,
    erasedSince: (p) =>
      `${plural(p.count, 'person was', 'people were')} deleted for good after this snapshot. Restoring everything brings them back; please delete them again afterwards.`,
    confirmAll: 'Restore everything',
    confirmPart: 'Restore this part',
    restored: (p) => `“${p.name}” was restored.`,
  },
  aside: {
    title: 'Records set aside',
    note: 'These records are damaged and cannot be read, so they are in no plan and in no figure. They are kept as they are, and can be saved for whoever looks after the program.',
    columns: { table: 'Belongs to', why: 'What cannot be read', content: 'Content' },
    damaged:
      'Some records are damaged, so no snapshot can be made. When they are set aside, everything else is saved as always; it can be undone.',
    setAside: 'Set damaged records aside',
    done: (p) => `${plural(p.count, 'damaged record was', 'damaged records were')} set aside.`,
    save: 'Save them as a file',
    fileName: (p) => `Sunflower-damaged-records-${p.date}`,
  },
  recovery: {
    title: 'The data cannot be opened just now',
    lostTitle: 'The data that were here are gone',
    lost: (p) =>
      `This PC made a snapshot of its data on ${p.when}, and now the database is empty. The browser’s data may have been cleared, the disk may be full, or somebody else is logged in. Please restore a snapshot, and do not start afresh.`,
    newerTitle: 'A newer program wrote these data',
    newer: (p) =>
      `The data are of version ${p.found}; this program knows versions up to ${p.supported}. Nothing was opened or changed, so that nothing breaks. Please install the newer program; or restore the snapshot from before the update, without what was entered since.`,
    unkeptTitle: 'The earlier data are saved before an update',
    unkept: (p) => `That did not succeed, so nothing was opened or changed: ${p.why}`,
    goOn: 'Go on without',
    goOnNote:
      'If the update goes wrong, there is no way back. If the stick or the folder can be mended, do that first and try again.',
    whatToDo: 'What you can do',
    retry: 'Try again',
    retryNote: 'Close other windows, make room on the disk or plug the stick in, then try again.',
    restore: 'Restore a snapshot',
    restoreNote:
      'These are the snapshots kept on this PC, the newest first. What cannot be opened now is saved as it is before.',
    noKept: 'No snapshot was found on this PC. If there is one on a stick, please open that file.',
    rescue: 'Save what can still be read',
    rescueNote:
      'Reads the records one by one and saves those that can be read as a snapshot file, to be restored here or on another PC.',
    rescued: (p) =>
      p.lost > 0
        ? `Saved to “${p.name}”: ${records(p.rows)}; ${plural(p.lost, 'table', 'tables')} could not be read.`
        : `Saved to “${p.name}”: ${records(p.rows)}.`,
    nothingToRescue: 'No record could be read, so no file was saved. Please restore a snapshot.',
    startAfresh: 'Really start afresh',
    startAfreshNote:
      'When the earlier data are not wanted, or have moved to another PC. Snapshots that are kept stay.',
    reallyAfresh: 'Start with nothing, without restoring?',
    reallyAfreshNote: 'Earlier snapshots stay and can be restored later.',
    afreshYes: 'Start with nothing',
    confirm: 'Restore this snapshot',
    later: (p) => `With the ${plural(p.count, 'change', 'changes')} made after it (the last: ${p.when})`,
    laterEnds: 'More may have been changed after that; no record of it was found.',
    detail: 'For whoever looks after the program',
    folderGone:
      'The folder of snapshots cannot be found: the stick may not be in, or the shared folder is offline.',
  },
};
