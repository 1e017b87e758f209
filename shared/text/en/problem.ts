import type { TextOf } from '../catalogueTypes.ts';
import type { problem as zh } from '../zh-CN/problem.ts';
import { calendar } from './calendar.ts';

export const problem: TextOf<typeof zh> = {
  nameEmpty: () => 'The name is empty. Please fill it in.',
  nameTooLong: (p) => `A name has at most ${p.max} characters; this one has ${p.length}. Please shorten it.`,
  numberInvalid: (p) => `Please enter a whole number from ${p.min} to ${p.max}.`,
  notInList: (p) => `There is no “${p.text}” in the list. Type a number of the list, or other words.`,
  timeInvalid: () => 'Please write the time like 09:00.',
  dateInvalid: (p) => `“${p.text}” is not a date. Please write it like 2026-06-20.`,
  slotEndsBeforeStart: (p) =>
    `The slot starts at ${p.start} but ends at ${p.end}: the end must be later than the start.`,
  slotOutsideFair: (p) => `A slot must lie between set-up (${p.from}) and clear-up (${p.to}).`,
  fairWithoutSlots: () => 'A fair needs at least one slot. Please add one first.',
  noEarlierPlan: () =>
    'No earlier fair has a ground plan of its own. Arrange the tables anew, then drag them.',
  fairWithoutStalls: () => 'There are no stalls yet. Generate them from the template or add one.',
  scheduledNotTwentieth: (p) =>
    `A fair is always scheduled for the 20th; “${p.text}” is not. To move it to another day, use “Postpone”.`,
  fairExists: (p) => `There already is a fair in ${p.month}; a month has one fair. Please open that one.`,
  fairMissing: (p) => `There is no fair in ${p.month}. Create it in the year plan first.`,
  fairArchived: (p) => `The ${p.month} fair is archived. To correct it, use “Amend” and say why.`,
  fairCancelled: (p) => `The ${p.month} fair is cancelled. Reinstate it in the year plan first.`,
  fairNotStarted: (p) =>
    `Recording of the ${p.month} fair has not begun. Confirm first that it is held today.`,
  walkInNoStall: () => 'This fair has no stalls yet. Add them under “Stalls & needs” first.',
  scansFull: (p) => `A paper keeps ${p.most} pages at most. Take out one that is not needed first.`,
  countedOnPaper: (p) =>
    `The total of this item at stall ${p.number} was already copied from the tally sheet; a tap would count twice. Change the total under “Record & close · Services”.`,
  yearPlanExists: (p) => `The plan for ${p.year} exists already.`,
  reasonMissing: () => 'Please say why; whoever reads the ledger later will need it.',
  pointsRuleDayTaken: (p) => `A rule begins on ${p.date} already; please choose another day.`,
  pointsPostTwice: (p) =>
    `This rule has the post “${p.post || 'Service'}” already; please change its points there.`,
  rewardTwice: (p) => `There is a reward “${p.name}” already; please choose another name.`,
  rewardMissing: () => 'Please say what the points are exchanged for.',
  redemptionInFuture: (p) => `${p.date} has not come yet; please enter today or an earlier day.`,
  periodReversed: (p) => `${p.to} comes before ${p.from}; please exchange the first and the last day.`,
  periodNotOver: (p) => `${p.date} has not come yet; a certificate can go up to today.`,
  certificateBeforeEnd: (p) =>
    `The date of issue ${p.date} lies before the last day ${p.to} of the period; please choose a later one.`,
  certificateTooFarAhead: (p) =>
    `The date of issue ${p.date} is too far ahead; ${p.days} days are the most. Please check the year.`,
  certificateForNobody: (_) => 'Nobody is chosen. Tick at least one person, then issue the certificates.',
  certificateNoService: (p) =>
    `${p.name} has no service in this time and cannot be given a certificate. Please open the list again.`,
  pointsNotEnough: (p) => `${p.name} can exchange ${p.balance} points now, not ${p.points}.`,
  pointsNotEnoughThen: (p) =>
    `On ${p.date} ${p.name} could exchange ${p.balance} points at most, not ${p.points}. Please check the date.`,
  phoneMissing: () => 'No phone number: you can save, but nobody can phone this person.',
  ageStrange: (p) => `By this date of birth the person is ${p.age} years old. Please check the year.`,
  phoneStrange: (p) => `“${p.text}” does not look like a phone number. Please check it.`,
  guardianConsentMissing: () => 'Under 18: please get the guardian’s consent and tick the box.',
  volunteerNoTaken: (p) => `Number ${p.volunteerNo} belongs to ${p.name}. Please choose another.`,
  stallNumberTaken: (p) => `Stall number ${p.number} is taken. Please choose another.`,
  assignmentHasAttendance: (p) =>
    `${p.name} has attendance on record and cannot be taken off. Clear the attendance first.`,
  assignmentLocked: (p) =>
    `${p.name} is locked here. To move or take off the person, unlock first (press L on the name, or use its menu).`,
  stallHasRecords: (p) => `Stall ${p.number} has attendance or counts on record and cannot be deleted.`,
  volunteerHasHistory: (p) =>
    `${p.name} has a service record and cannot be deleted. Set the person to “inactive”; the history stays.`,
  partnerHasHistory: (p) =>
    `${p.name} has taken part before and cannot be deleted. Set it to “inactive”; the history stays.`,
  overlappingSlot: (p) => `${p.name} is already at ${p.number} ${p.slot}, which overlaps.`,
  awayInMonth: (p) => `${p.name} cannot come in ${calendar.month({ month: Number(p.monthNumber) })}.`,
  awayOnDate: (p) => `${p.name} cannot come on ${p.date}.`,
  onlyFirstSlot: (p) => `${p.name} comes for the first slot only.`,
  qualificationMissing: (p) => `${p.name} does not hold the qualification, or it has expired by that day.`,
  qualificationNone: (p) => `${p.name} does not hold the qualification.`,
  qualificationExpired: (p) => `${p.name}’s qualification expired on ${p.date}, before the fair.`,
  comesWithPartner: (p) => `${p.name} comes with a partner unit that day and is not assigned as well.`,
  volunteerInactive: (p) => `${p.name} is inactive and cannot be newly assigned.`,
  slotLimitReached: (p) => `${p.name} takes at most ${p.limit} slots a fair, and has them.`,
  yearLimitReached: (p) => `${p.name} takes part in at most ${p.limit} fairs a year, and has them.`,
  needsRest: (p) => `${p.name} needs an hour’s rest between two slots.`,
  keptApart: (p) => `${p.name} is kept apart from ${p.other}, who is at ${p.number} ${p.slot}.`,
  pairApart: (p) =>
    `${p.name} and ${p.other} are kept apart and cannot be kept together as well. Remove that first.`,
  pairTogether: (p) =>
    `${p.name} and ${p.other} are kept together and cannot be kept apart as well. Remove that first.`,
  alreadyAssigned: (p) => `${p.name} is already at this post.`,
  timeOutBeforeTimeIn: (p) => `Time out ${p.out} is before time in ${p.in}. Please check.`,
  segmentsOverlap: (p) => `The time of ${p.name} overlaps another entry (${p.in}–${p.out}). Please check.`,
  heldDateInFuture: (p) => `The date ${p.date} has not come yet. Please check.`,
  snapshotNotSunflower: () =>
    'This file is not a Sunflower snapshot. Please choose a file that ends in .sunflower.',
  snapshotDamaged: (p) =>
    `The snapshot is damaged (${p.detail}); nothing was restored. Please try an earlier one.`,
  snapshotTruncated: () =>
    'The snapshot is incomplete: its end is missing, so nothing was restored. The stick may have been pulled while it was copied; please copy it again, or try another one.',
  snapshotAltered: () =>
    'The content of the snapshot was changed after it was written: it does not match its checksum, so nothing was restored. Please use one that nobody has changed.',
  snapshotNewer: (p) =>
    `The snapshot comes from a newer version (format ${p.found}; this program reads up to ${p.supported}). Update the program first.`,
  fileNotSaved: (p) =>
    `The file was not saved (${p.detail}). Check that it is not open in Excel/WPS and that the disk is not full, then try again.`,
  fileInUse: (p) =>
    `“${p.name}” is open in another program (Excel/WPS). Close it and try again; nothing is lost.`,
  diskFull: (p) => `The disk is full; “${p.name}” was not saved. Free some space or choose another place.`,
  noPermission: (p) => `You may not write “${p.name}” there. Please choose another folder.`,
  fileTooLarge: (p) =>
    `“${p.name}” is too large (${p.detail}) and was not opened. Please check that it is the right file.`,
  fileNotRead: (p) =>
    `“${p.name}” could not be read (${p.detail}). Check the file or the USB stick and try again.`,
  printFailed: (p) => `Printing failed (${p.detail}). Check the printer and try again, or save as PDF first.`,
  workFailed: (p) =>
    `It did not work. What was saved is safe. Please try again; if it still fails, open the program again. (${p.detail})`,
  wordNotMade: (p) =>
    `The Word file could not be made (${p.detail}). Close some other programs and try again, or save PDF or Excel, which have the same figures.`,
  databaseNotOpened: (p) =>
    `The database does not open (${p.detail}). Another window may hold it, writing may not be permitted, or the file is damaged. Try again first; else restore a snapshot, or save what can still be read.`,
  databaseLost: (p) =>
    `The data that were here are gone (they were here on ${p.when}). Please restore a snapshot.`,
  databaseBlocked: () =>
    'An older window still uses the data. Please close all windows of Sunflower and open it again.',
  upgradeFailed: (p) =>
    `The data could not be brought up to this version (${p.detail}); nothing was changed. Please try again; else use the earlier version, or restore a snapshot.`,
  nothingToRescue: () => 'No record could be read, so no file was saved. Please restore a snapshot.',
  diskFullAtStart: (p) =>
    `There is no room on the disk, so the data do not open (${p.detail}). They are still there: please make room, for instance empty the recycle bin, and try again.`,
  diskFullNow: () =>
    'The disk is full: this last step was not saved, everything before it was. Please make room on the disk and do it again.',
  unexpectedTrouble: (p) =>
    `Something unexpected happened (${p.detail}): this last step may not have been saved, everything before it was. Please try again, or open the program anew.`,
  databaseNewer: (p) =>
    `The data was written by a newer version (format ${p.found}; this program reads up to ${p.supported}). Please use the newer program.`,
  nothingToUndo: () => 'There is nothing to undo.',
  nothingToRedo: () => 'There is nothing to redo.',
  postponedNotLater: (p) => `The new date ${p.date} is not after ${p.scheduled}. Please choose a later day.`,
  clearUpBeforeSetUp: (p) => `Clear-up (${p.to}) must be after set-up (${p.from}). Please correct it.`,
  fairAlreadyHeld: (p) => `The ${p.month} fair was held and cannot be postponed or cancelled.`,
  textTooLong: (p) => `At most ${p.max} characters; there are ${p.length} now. Please shorten it.`,
  bookingHasAttendance: (p) =>
    `${p.name} has attendance at this fair; the booking cannot be deleted. Clear the attendance first.`,
  stallNumberInvalid: (p) => `The stall number must not be empty and has at most ${p.max} characters.`,
  dateInFuture: (p) => `${p.date} has not come yet. Please check it.`,
  monthsMissing: () => 'Please choose at least one month.',
  rowsDamaged: (p) =>
    `${p.count} records are damaged (${p.detail}), so no snapshot can be made. Please set them aside under “Data & settings · Snapshots”; everything else stays as it is.`,
  sampleMixed: () =>
    'Of this snapshot and the data here, one is the sample and the other a real community: they cannot be mixed. You can restore the whole snapshot.',
  passwordTooShort: (p) => `A password has at least ${p.least} characters. Please make it longer.`,
  passwordsDiffer: () => 'The two passwords differ. Please type them again.',
  snapshotNeedsPassword: () => 'This snapshot has a password. Please type the one that was set then.',
  snapshotWrongPassword: () =>
    'The password is not right, so the snapshot was not opened. Please try again; capital letters matter.',
  restoreStale: () =>
    'The data were changed after the preview, so nothing was restored. Please close the preview and open the snapshot again.',
  changesNotLogged: (p) =>
    `The change is saved, but could not be written to the second file beside it as well (${p.detail}). Please see whether the disk is full; snapshots are made as before.`,
  snapshotNotVerified: (p) =>
    `The snapshot did not pass its check (${p.detail}), so it was not saved. Your data are unharmed; please reopen the program and try again.`,
  snapshotFolderGone: (p) =>
    `The snapshot folder “${p.name}” is not there: the USB stick is not plugged in, the shared drive is offline, or the folder was moved. Plug it in or connect it and try again, or choose another folder.`,
  presentNotSaved: () =>
    'The present data were not saved, so nothing was restored. Please choose the snapshot again and save the present data first.',
  nameTaken: (p) => `There already is “${p.name}”. Please choose another name.`,
  dateMissing: () => 'Please enter a date, such as 2026-06-20.',
  textNotDecoded: () =>
    'The text encoding is neither UTF-8 nor GB18030; nothing was imported. Open the file in Excel or WPS, save it as .xlsx and try again.',
  tableNotRead: (p) =>
    `“${p.name}” could not be read (${p.detail}). Open it in Excel or WPS, save it as .xlsx and try again.`,
  tableProtected: (p) =>
    `“${p.name}” has a password. Remove it in Excel or WPS, save the file and try again.`,
  tableTooLong: (p) =>
    `“${p.sheet}” has more than ${p.max} rows and was not imported. Split it into several files.`,
  tableTooWide: (p) =>
    `“${p.sheet}” has ${p.columns} columns; ${p.max} can be read. Nothing was imported. Copy the columns that you need, such as name and phone, into a new sheet.`,
  tableEmpty: (p) => `There is nothing in “${p.name}”. Please check that it is the right file.`,
  tableOtherKind: (p) => `“${p.name}” is a ${p.kind} file, not a table. Choose an .xlsx, .xls or .csv file.`,
  numberRounded: (p) =>
    `“${p.text}” is what a spreadsheet makes of a long number: its last digits are lost. Format the column as text in the original and type the whole number.`,
  yesNoUnclear: (p) => `“${p.text}” is neither yes nor no. Please write “yes” or “no”.`,
  dateWithoutYear: (p) => `“${p.text}” has no year. Please write it like 2026-06-20.`,
  monthsInvalid: (p) => `“${p.text}” is not a list of months. Please write “2, 7” or “6-8”.`,
  valueUnknown: (p) => `“${p.text}” is not known. Say what it means under “Words to match”.`,
  nameNotPerson: (p) =>
    `“${p.text}” does not look like the name of one person. Write the name alone; leave out a row without a person.`,
  twoNamesInCell: (p) => `“${p.text}” looks like several people. Please give each a row.`,
  dateWithoutDay: (p) => `“${p.text}” has a year and a month but no day; this cell is not imported.`,
  idNumbersOff: () => 'Keeping ID numbers is switched off; this column is not imported.',
  sameNameHere: (p) => `Somebody of this name is here already (${p.who}); imported as another person.`,
  sameAsRow: (p) => `The same person as in row ${p.row}.`,
  unitUnknown: (p) => `“${p.text}” is not among the partner units; this cell is not imported.`,
  importStale: () =>
    'The data changed while you were checking; nothing was imported. Look at the new result and import again.',
  cadenceUnclear: (p) =>
    `“${p.text}” does not say how often. Please write “every month”, “every quarter”, “3, 6” or “on request”.`,
  slotUnclear: (p) => `“${p.text}” is not a slot. Please write it like 09:00-10:15.`,
  hoursInvalid: (p) => `“${p.text}” is not a number of hours. Please write it like 2.5.`,
  dateMissingInRow: () =>
    'This row has no date; it is not known which fair it belongs to. Go back and fill in the date at “The whole sheet”, or add it in the file.',
  fairNotHeldYet: (p) => `The fair of ${p.month} is not marked as held. Mark it under “Record” first.`,
  fairOnOtherDay: (p) => `The fair of ${p.month} was held on ${p.date}, not on the date of this row.`,
  categoryMissing: () =>
    'Neither category nor stall is given. Choose “Category of rows without one” in the step before.',
  stallUnknown: (p) =>
    `The fair of ${p.month} has no stall “${p.text}”. Write the stall’s number, or give the category.`,
  alreadyRecorded: (p) =>
    `${p.name} has another record at stall ${p.number} for this time. Please check under “Record”.`,
  phoneMasked: () => 'A masked phone is not imported; the number that is here stays.',
  answeredNo: (p) => `${p.name} answered “cannot come”${p.note ? ` (${p.note})` : ''}.`,
  answeredOtherSlots: (p) => `${p.name} cannot come ${p.slot}${p.note ? ` (${p.note})` : ''}.`,
  slotsMissing: () => 'Please choose at least one slot.',
  personMissing: () =>
    'This person was not found and may have been deleted. Please check the list of volunteers.',
  idNumberLength: (p) =>
    `An ID number has 18 characters (an old one 15); this has ${p.length}. Please check it.`,
  idNumberCharacters: () => 'An ID number has digits only; the last of 18 may be an X. Please check it.',
  idNumberDate: (p) => `The birth date “${p.date}” in the ID number is not a date. Please check it.`,
  idNumberCheck: (p) =>
    `The last character does not fit (the others ask for ${p.expected}); one may be mistyped. Please check it.`,
  fairNotPlannable: (p) =>
    `The ${p.month} fair has been held; its units cannot be planned any more. Choose a fair ahead.`,
  yearProposalOutdated: (_) =>
    'The year has changed since this proposal was made, so nothing was saved. Close it and plan the year again.',
  partnerBookedInMonth: (p) =>
    `${p.name} has a booking in ${p.month} already; a unit comes once a month. Choose another month.`,
  agreementEndsBeforeSigned: (p) =>
    `The agreement ends on ${p.end}, before it was signed on ${p.signed}. Please correct one of them.`,
  departmentTwice: (p) => `There is a department “${p.name}” already. Please choose another name.`,
  cellError: (p) => `This cell of the table shows an error (${p.text}). Please put in what belongs there.`,
  cellUncalculated: (p) =>
    `This cell is a formula (${p.text}) and its result was not saved. Open the file in Excel or WPS and save it, or fill in the cell.`,
  tableDamaged: (p) =>
    `“${p.name}” is incomplete or damaged, perhaps by a broken download or copy. Get the file again, make sure that Excel or WPS opens it, and try again.`,
  tableUnpacksTooLarge: (p) =>
    `“${p.name}” is too large once unpacked. Copy the list into a new table, save it as .xlsx and try again.`,
  tableFromNumbers: (p) =>
    `“${p.name}” is an Apple Numbers file. In Numbers choose “File → Export To → Excel” and import the .xlsx.`,
  tablePacked: (p) =>
    `“${p.name}” is an archive. Unpack it first and import the .xlsx, .xls or .csv file inside.`,
  tableWebPage: (p) =>
    `“${p.name}” is a web page saved as one file. Open it in Excel or WPS, save it as .xlsx and try again.`,
  quoteNotClosed: (p) =>
    `A quote in row ${p.row} is never closed: all that follows would be one cell, so nothing was imported. Close or remove it and try again.`,
  phoneMore: (p) =>
    `The cell holds several phones: the first is taken, the others (${p.text}) become a remark of a new person.`,
  nameRole: (p) => `“${p.text}” behind the name is not part of it; it becomes a remark of a new person.`,
  dayUnclear: (p) =>
    `The day of “${p.text}” is unclear: spreadsheets turn 6.20 into 6.2. Write it like 2026-06-20.`,
  dateYearShort: (p) => `“${p.text}” has a year of two digits. Write it like 1960-02-03.`,
  dateIsAge: (p) =>
    `“${p.text}” looks like an age, not a date. Write it like 1960-02-03, or leave the column out.`,
  monthUnclear: (p) =>
    `The heading “${p.text}” does not say which month's fair it is. Write it like 2025-06, or leave the column out.`,
  monthTwice: (p) => `Two columns of this row are the month “${p.text}”. Keep one of them.`,
  groupFromAbove: (p) => `This cell takes “${p.text}” from above.`,
  placeNotFree: (p) => `${p.number} ${p.slot} is full: somebody must leave before ${p.name} can come.`,
  planNotPublished: (p) => `The plan of ${p.month} is not published. Publish it first.`,
  proposalOutdated: (p) =>
    `The assignments of ${p.month} have changed meanwhile, and this proposal does not fit any more. Nothing was changed; assign automatically once more.`,
  jobBroken: (p) => `The search broke off (${p.detail}); nothing was changed. Please try again.`,
  planNotMade: (p) =>
    `No plan could be made (${p.detail}). The assignments are as they were; please try again.`,
  pictureNotRead: (p) =>
    `“${p.name}” cannot be read: it is no JPG or PNG photo, or it is damaged. Open it in a picture program, save it as JPG and add it again.`,
  pictureTooLarge: (p) =>
    `“${p.name}” is too large (${p.width}×${p.height}) for this PC. Make it smaller in a picture program and add it again.`,
  picturesFull: (p) => `There is room for ${p.most} photos. To use another one, remove one first.`,
  pictureMissing: () => 'This photo was not found; it may have been removed in another window.',
  pastAmountUnclear: (p) =>
    `“${p.text}” does not say how many. Write a number like 5000, about 5000, 5000+ or 12 thousand.`,
  pastAmountRange: (p) =>
    `“${p.text}” is a range. Write one number, such as its middle with “about” before it.`,
  pastAmountNegative: (p) => `“${p.text}” is below zero. Write 0 or more.`,
  pastAmountOfSomebody: () =>
    'This looks like a phone or ID number, not a total. Check that it is in the right place.',
  pastAmountTooLarge: (p) => `“${p.text}” is too large for a year’s total. Please check it.`,
  pastAmountNotWhole: (p) =>
    `“${p.text}” is no whole number. Write a whole one, with “about” if it is not sure.`,
  pastUnitOther: (p) =>
    `This is not counted in “${p.unit}”. Check that it is in the right place, or write the number alone.`,
  pastVisitsNotPeople: () =>
    '“人次” may count one person several times; this asks for people. Write how many people, or put it where visits are.',
  pastYearInvalid: (p) => `“${p.text}” is no year. Write one from ${p.min} to ${p.max}, such as 2024.`,
  pastYearMissing: () => 'The year is missing. Write it, such as 2024.',
  pastYearTwice: (p) =>
    `${p.year} is in the table twice; only the first is read. Remove one, or change its year.`,
  pastYearExists: (p) => `${p.year} is here already. Change its figures instead.`,
  pastYearEmpty: () => 'There must be one figure at least. To do without this year, delete it.',
  pastMetricTwice: () => 'There can be one figure of a kind only. Keep one of them.',
  pastTableUnclear: (p) =>
    `“${p.name}” has no table of past years. It needs its headings: one column “Year”, the others “Fairs held”, “Visits” and so on; turned on its side is fine too.`,
  bringBarrier: () =>
    'Since then all data was replaced, or somebody was deleted for good: there is no way back to that state. See whether Data & settings · Backup has an earlier snapshot.',
  bringGap: () =>
    'The contents of that time are not complete, so they cannot be brought back by themselves. Put them right by hand from what is shown here.',
  bringNothing: (p) =>
    `There was no such record then (${p.what}). To delete the present one, go to its own page.`,
  bringSame: (p) => `${p.name} is now as it was then: there is nothing to bring back.`,
  bringParentGone: (p) =>
    `“${p.name}” (${p.what}), which it used then, is gone. Bring that back first, then this.`,
  bringErased: () =>
    'Somebody here was deleted for good, and personal details do not come back. Enter what is needed anew.',
  bringShape: (p) =>
    `The contents of that time do not fit what is asked for now (${p.field}); nothing was brought back. Put them right by hand from what is shown here.`,
  bringInUse: (p) =>
    `“${p.name}” is in use now and was not there then, so nothing was brought back. First see to where it is used.`,
  bringProof: (p) =>
    `This is a proof that the program wrote down (${p.what}); it is not brought back by itself. Undo the whole step with Ctrl+Z if needed.`,
  bringTaken: (p) =>
    `Number ${p.number} was given to another certificate; nothing was brought back. Issue a new one.`,
  bringKept: (p) =>
    `Other actions decide about this and it is not brought back here: ${p.fields}. Use the buttons of the fair’s own screens.`,
  packageNotSunflower: () =>
    'This file is no package of Sunflower. Choose a file that ends in .sunpack; a whole snapshot is restored under “Snapshot and restore”.',
  packageDamaged: (p) =>
    `The package is damaged (${p.detail}); nothing was taken in. Ask for it to be made again.`,
  packageTruncated: () =>
    'The end of the package is missing; nothing was taken in. Perhaps the stick was pulled while copying: copy it again.',
  packageAltered: () =>
    'The package was altered and does not match its checksum; nothing was taken in. Ask for it to be made again.',
  packageNewer: (p) =>
    `The package comes from a newer version (format ${p.found}, this program reads up to ${p.supported}). Update the program on this PC first.`,
  packageNotVerified: (p) =>
    `The package did not pass the check after it was made (${p.detail}), so it was not saved. The data are untouched; open the program again and retry.`,
  packageFromFuture: (p) =>
    `The package holds something written at ${p.theirs}, but it is ${p.ours} on this PC: more than a day apart, so nothing was taken in. Set date and time right on both PCs and retry; if they have long been right, save a snapshot on that PC, restore it there, and make the package again.`,
  packageOwn: () =>
    'This package was made of these very data and need not be taken in. If it comes from another PC, that one was set up by copying the data folder: restore a snapshot there once, so that the two can be told apart.',
  packageNoCommunity: () =>
    'There is no community here yet to merge with. Restore a snapshot on this PC first, and use packages from then on.',
  packageOfSample: () =>
    'The package comes from the sample community and is never mixed with real data; nothing was taken in.',
  packageIntoSample: () =>
    'The sample community is open, and real data are never mixed with it; nothing was taken in. Remove the sample first.',
  packageOtherCommunity: (p) =>
    `The package comes from “${p.theirs}”, and this is “${p.ours}”; they have no record in common, so nothing was taken in. Check that it is the right file.`,
  packageStale: () =>
    'The data changed while you were looking; nothing was taken in. Look at the new preview and take it in then.',
};
