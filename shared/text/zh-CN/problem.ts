import type { TextParams } from '../catalogueTypes.ts';

/** Expected failures: what happened and what to do next, in one or two plain sentences. */
export const problem = {
  nameEmpty: (_: TextParams) => '名称不能为空，请填写。',
  nameTooLong: (p: TextParams) => `名称最多 ${p.max} 个字，现在是 ${p.length} 个，请缩短。`,
  numberInvalid: (p: TextParams) => `请填写 ${p.min} 到 ${p.max} 之间的整数。`,
  notInList: (p: TextParams) => `没有“${p.text}”这一项。请打列表前面的数字，或换个词再找。`,
  timeInvalid: (_: TextParams) => '时间请写成 09:00 这样的形式。',
  dateInvalid: (p: TextParams) => `“${p.text}”不是有效日期，请写成 2026-06-20 这样的形式。`,
  slotEndsBeforeStart: (p: TextParams) =>
    `时段在 ${p.start} 开始，却在 ${p.end} 结束：结束时间要晚于开始时间。`,
  slotOutsideFair: (p: TextParams) => `时段要在布置（${p.from}）与撤场（${p.to}）之间。`,
  fairWithoutSlots: (_: TextParams) => '集市至少要有一个时段，请先添加。',
  fairWithoutStalls: (_: TextParams) => '还没有摊位。请先从模板生成，或新增一个摊位。',
  noEarlierPlan: (_: TextParams) => '以前的集市还没有画过平面图。请先重新排列，再拖动修改。',
  scheduledNotTwentieth: (p: TextParams) =>
    `集市计划日期固定为每月 20 日，“${p.text}”不是。要改到别的日子，请用“延期”。`,
  fairExists: (p: TextParams) => `${p.month} 已经有一场集市，一个月只办一场。请打开那一场修改。`,
  fairMissing: (p: TextParams) => `找不到 ${p.month} 的集市，请先在“年度计划”中生成。`,
  fairArchived: (p: TextParams) => `${p.month} 集市已归档。需要更正请使用“更正”，并写明原因。`,
  fairCancelled: (p: TextParams) => `${p.month} 集市已取消，请先在“年度计划”中恢复。`,
  fairNotStarted: (p: TextParams) => `${p.month} 集市还没有开始登记。请先确认集市今天举办。`,
  walkInNoStall: (_: TextParams) => '这场集市还没有摊位。请先在“摊位与需求”里加上。',
  scansFull: (p: TextParams) => `一份材料最多附 ${p.most} 页。请先去掉不需要的，再添加。`,
  countedOnPaper: (p: TextParams) =>
    `摊位 ${p.number} 的这一项已经按计数表填过总数，再点会重复。请到“登记与归档 · 服务量”里直接改总数。`,
  yearPlanExists: (p: TextParams) => `${p.year} 年的计划已经生成。`,
  reasonMissing: (_: TextParams) => '请写明原因，将来查看台账时会用到。',
  pointsRuleDayTaken: (p: TextParams) => `${p.date} 起已有一条规则，请换一天。`,
  pointsPostTwice: (p: TextParams) => `这条规则里已有岗位“${p.post || '服务'}”，请直接改它的分值。`,
  rewardTwice: (p: TextParams) => `已有兑换项目“${p.name}”，请换一个名称。`,
  rewardMissing: (_: TextParams) => '请写明兑换什么。',
  redemptionInFuture: (p: TextParams) => `${p.date} 还没有到，兑换日期请写今天或以前。`,
  periodReversed: (p: TextParams) => `${p.to} 早于 ${p.from}，请把开始和结束的日期对调。`,
  periodNotOver: (p: TextParams) => `${p.date} 还没有到，证明只能开到今天为止。`,
  certificateBeforeEnd: (p: TextParams) => `开具日期 ${p.date} 早于期间的最后一天 ${p.to}，请改晚一些。`,
  certificateTooFarAhead: (p: TextParams) => `开具日期 ${p.date} 太远了，最多提前 ${p.days} 天。请核对年份。`,
  certificateForNobody: (_: TextParams) => '没有选人。请至少勾选一个人，再开具证明。',
  certificateNoService: (p: TextParams) => `${p.name} 在这段时间没有服务记录，不能开具证明。请重新打开再试。`,
  pointsNotEnough: (p: TextParams) => `${p.name} 现在可兑换 ${p.balance} 分，不够 ${p.points} 分。`,
  pointsNotEnoughThen: (p: TextParams) =>
    `按 ${p.date} 这一天算，${p.name} 最多可兑换 ${p.balance} 分，不够 ${p.points} 分。请核对日期。`,
  phoneMissing: (_: TextParams) => '没有填写电话：可以保存，但打电话通知时会找不到此人。',
  ageStrange: (p: TextParams) => `按出生日期算是 ${p.age} 岁，请核对年份。`,
  phoneStrange: (p: TextParams) => `“${p.text}”不像电话号码，请核对。`,
  guardianConsentMissing: (_: TextParams) => '未满 18 岁，请先取得监护人同意并勾选。',
  volunteerNoTaken: (p: TextParams) => `编号 ${p.volunteerNo} 已由 ${p.name} 使用，请换一个。`,
  stallNumberTaken: (p: TextParams) => `摊位号 ${p.number} 已被使用，请换一个。`,
  assignmentHasAttendance: (p: TextParams) => `${p.name} 已有出勤记录，不能撤下。请先清除出勤记录。`,
  assignmentLocked: (p: TextParams) =>
    `${p.name} 在这里已锁定。要调动或撤下，请先解除锁定（选中此人按 L，或点开菜单）。`,
  stallHasRecords: (p: TextParams) => `摊位 ${p.number} 已有出勤或服务量记录，不能删除。`,
  volunteerHasHistory: (p: TextParams) => `${p.name} 有服务记录，不能删除。可以设为“停用”，历史会保留。`,
  partnerHasHistory: (p: TextParams) => `${p.name} 有参加记录，不能删除。可以设为“停用”，历史会保留。`,
  overlappingSlot: (p: TextParams) => `${p.name} 在 ${p.number} ${p.slot} 已有安排，时间重叠。`,
  awayInMonth: (p: TextParams) => `${p.name} ${p.monthNumber} 月不行。`,
  awayOnDate: (p: TextParams) => `${p.name} ${p.date} 这一天不行。`,
  onlyFirstSlot: (p: TextParams) => `${p.name} 只能上第一个时段。`,
  qualificationMissing: (p: TextParams) => `${p.name} 没有所需的资格证，或资格证在当天已过期。`,
  qualificationNone: (p: TextParams) => `${p.name} 没有所需的资格证。`,
  qualificationExpired: (p: TextParams) => `${p.name} 的资格证 ${p.date} 到期，当天已失效。`,
  comesWithPartner: (p: TextParams) => `${p.name} 当天随共建单位来，不另外排班。`,
  volunteerInactive: (p: TextParams) => `${p.name} 已停用，不能新安排。`,
  slotLimitReached: (p: TextParams) => `${p.name} 本场最多 ${p.limit} 个时段，已经满了。`,
  yearLimitReached: (p: TextParams) => `${p.name} 今年最多参加 ${p.limit} 场，已经满了。`,
  needsRest: (p: TextParams) => `${p.name} 两个时段之间需要休息一小时。`,
  keptApart: (p: TextParams) => `${p.name} 要与 ${p.other} 回避，${p.other} 已在 ${p.number} ${p.slot}。`,
  pairApart: (p: TextParams) => `${p.name} 与 ${p.other} 已设为回避，不能同时搭档。请先去掉回避。`,
  pairTogether: (p: TextParams) => `${p.name} 与 ${p.other} 已设为搭档，不能同时回避。请先去掉搭档。`,
  alreadyAssigned: (p: TextParams) => `${p.name} 已在这个岗位。`,
  timeOutBeforeTimeIn: (p: TextParams) => `签退 ${p.out} 早于签到 ${p.in}，请核对。`,
  segmentsOverlap: (p: TextParams) => `${p.name} 的服务时间与另一段（${p.in}–${p.out}）重叠，请核对。`,
  heldDateInFuture: (p: TextParams) => `举办日期 ${p.date} 还没有到，请核对。`,
  snapshotNotSunflower: (_: TextParams) =>
    '这个文件不是向日葵集市的备份文件。请选择以 .sunflower 结尾的文件。',
  snapshotDamaged: (p: TextParams) => `备份文件已损坏（${p.detail}），没有恢复任何内容。请换一个较早的备份。`,
  snapshotTruncated: (_: TextParams) =>
    '备份文件不完整，后面的内容缺失，没有恢复任何内容。可能是复制时 U 盘被拔出，请重新复制一次，或换一个备份。',
  snapshotAltered: (_: TextParams) =>
    '备份文件的内容被改动过，和写入时的校验码不一致，没有恢复任何内容。请换一个没有改动过的备份。',
  snapshotNewer: (p: TextParams) =>
    `备份来自较新的版本（格式 ${p.found}，本程序支持到 ${p.supported}）。请先升级程序再恢复。`,
  fileNotSaved: (p: TextParams) =>
    `文件没有保存（${p.detail}）。请检查文件是否正被 Excel/WPS 打开、磁盘是否已满，再试一次。`,
  fileInUse: (p: TextParams) => `“${p.name}”正被其他程序（Excel/WPS）打开。请关闭后再试，内容没有丢失。`,
  diskFull: (p: TextParams) => `磁盘空间不足，“${p.name}”没有保存。请清理空间或换一个位置再试。`,
  noPermission: (p: TextParams) => `没有权限写入“${p.name}”。请换一个文件夹再试。`,
  fileTooLarge: (p: TextParams) => `“${p.name}”太大（${p.detail}），没有打开。请确认选对了文件。`,
  fileNotRead: (p: TextParams) => `“${p.name}”读不出来（${p.detail}）。请检查文件或 U 盘后再试。`,
  printFailed: (p: TextParams) => `没有打印成功（${p.detail}）。请检查打印机后再试，或先保存为 PDF。`,
  workFailed: (p: TextParams) =>
    `没有做成，已保存的内容没有受影响。请再试一次；仍不行时重新打开程序。（${p.detail}）`,
  wordNotMade: (p: TextParams) =>
    `Word 文件没有做成（${p.detail}）。请关闭一些别的程序后再试，或先保存 PDF、Excel，数字是一样的。`,
  databaseNotOpened: (p: TextParams) =>
    `数据库打不开（${p.detail}）。可能是别的窗口占用、没有写入权限或文件损坏。请先重试；不行就从备份恢复，或把还能读的内容存成文件。`,
  databaseLost: (p: TextParams) => `原来的数据不见了（${p.when} 还在）。请从备份恢复。`,
  databaseBlocked: (_: TextParams) =>
    '数据正被另一个旧版本的窗口占用。请关闭所有向日葵集市的窗口，再重新打开。',
  upgradeFailed: (p: TextParams) =>
    `数据没有升级成功（${p.detail}），原来的数据没有改动。请重试；还不行，就用原来的版本打开，或者从备份恢复。`,
  nothingToRescue: (_: TextParams) => '数据库里没有读出任何记录，所以没有存文件。请从备份恢复。',
  diskFullAtStart: (p: TextParams) =>
    `磁盘没有空间了，数据打不开（${p.detail}）。数据还在：请清理磁盘（例如清空回收站），再试一次。`,
  diskFullNow: (_: TextParams) => '磁盘满了，刚才这一步没有保存，之前的都在。请清理磁盘空间，再做一次。',
  unexpectedTrouble: (p: TextParams) =>
    `出了意外（${p.detail}），刚才这一步可能没有保存，之前的都在。请再试一次；还不行就重新打开程序。`,
  databaseNewer: (p: TextParams) =>
    `数据由较新的版本写入（格式 ${p.found}，本程序支持到 ${p.supported}）。请使用较新的程序打开。`,
  nothingToUndo: (_: TextParams) => '没有可以撤销的操作。',
  nothingToRedo: (_: TextParams) => '没有可以重做的操作。',
  postponedNotLater: (p: TextParams) => `新日期 ${p.date} 不晚于原定的 ${p.scheduled}，延期要选更晚的日子。`,
  clearUpBeforeSetUp: (p: TextParams) => `撤场（${p.to}）要晚于布置（${p.from}），请改正。`,
  fairAlreadyHeld: (p: TextParams) => `${p.month} 集市已经举办，不能延期或取消。`,
  textTooLong: (p: TextParams) => `最多 ${p.max} 个字，现在是 ${p.length} 个，请缩短。`,
  bookingHasAttendance: (p: TextParams) => `${p.name} 本场已有到场记录，不能删除邀请。请先清除到场记录。`,
  stallNumberInvalid: (p: TextParams) => `摊位号不能为空，最多 ${p.max} 个字符。`,
  dateInFuture: (p: TextParams) => `${p.date} 还没有到，请核对。`,
  monthsMissing: (_: TextParams) => '请至少选一个月份。',
  rowsDamaged: (p: TextParams) =>
    `有 ${p.count} 条记录已损坏（${p.detail}），暂时不能备份。请到“数据与设置 · 备份与恢复”把它们移到一边，其余内容不受影响。`,
  sampleMixed: (_: TextParams) =>
    '这份备份和现在的数据，一个是示例、一个是真实社区，不能混在一起。可以恢复整份备份。',
  passwordTooShort: (p: TextParams) => `密码至少 ${p.least} 个字符，请再长一些。`,
  passwordsDiffer: (_: TextParams) => '两次输入的密码不一样，请重新输入。',
  snapshotNeedsPassword: (_: TextParams) => '这份备份设了密码，请输入当时设置的密码。',
  snapshotWrongPassword: (_: TextParams) =>
    '密码不对，没有打开。请再试一次；大小写要一致，注意输入法的全角和半角。',
  restoreStale: (_: TextParams) =>
    '预览之后数据又有改动，没有恢复任何内容。请关闭预览，重新打开这份备份再试。',
  changesNotLogged: (p: TextParams) =>
    `改动已经存好，但没能另记到备用文件里（${p.detail}）。请看看磁盘是否已满；快照照常会做。`,
  snapshotNotVerified: (p: TextParams) =>
    `备份写好后核对没有通过（${p.detail}），所以没有保存。现有数据没有受影响，请重新打开程序再试。`,
  snapshotFolderGone: (p: TextParams) =>
    `找不到备份文件夹“${p.name}”：U 盘没有插上、共享盘没有连上，或文件夹被移走了。请插好、连上后再试，或另选一个文件夹。`,
  presentNotSaved: (_: TextParams) => '现有数据还没有另存，所以没有恢复。请重新选择备份，并先保存现有数据。',
  nameTaken: (p: TextParams) => `已经有“${p.name}”了，请换一个名称。`,
  dateMissing: (_: TextParams) => '请填写日期，例如 2026-06-20。',
  textNotDecoded: (_: TextParams) =>
    '文字编码认不出来（不是 UTF-8，也不是 GB18030），没有导入任何内容。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
  tableNotRead: (p: TextParams) =>
    `“${p.name}”读不出来（${p.detail}）。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。`,
  tableProtected: (p: TextParams) => `“${p.name}”有打开密码。请在 Excel 或 WPS 中去掉密码，另存后再试。`,
  tableTooLong: (p: TextParams) => `“${p.sheet}”超过 ${p.max} 行，没有导入。请分成几个文件再试。`,
  tableTooWide: (p: TextParams) =>
    `“${p.sheet}”有 ${p.columns} 列，最多读 ${p.max} 列，没有导入。请把姓名、电话等要导入的列复制到新的表格再试。`,
  tableEmpty: (p: TextParams) => `“${p.name}”里没有内容，请确认选对了文件。`,
  tableOtherKind: (p: TextParams) =>
    `“${p.name}”是 ${p.kind} 文件，不是表格。请选择 .xlsx、.xls 或 .csv 文件。`,
  numberRounded: (p: TextParams) =>
    `“${p.text}”是表格把长号码四舍五入后的样子，末尾几位已经丢失。请在原表把这一列设成“文本”，重新填写完整号码。`,
  yesNoUnclear: (p: TextParams) => `“${p.text}”看不出是“是”还是“否”，请写“是”或“否”。`,
  dateWithoutYear: (p: TextParams) => `“${p.text}”没有年份，请写成 2026-06-20 这样的形式。`,
  monthsInvalid: (p: TextParams) => `“${p.text}”不是月份，请写成“2、7”或“6-8”。`,
  valueUnknown: (p: TextParams) => `不认识“${p.text}”，请在“要对照的内容”里选它是什么。`,
  nameNotPerson: (p: TextParams) => `“${p.text}”不像一个人的姓名。请只写姓名，还没定的人先把这一行删掉。`,
  twoNamesInCell: (p: TextParams) => `“${p.text}”像是几个人，请一人一行。`,
  dateWithoutDay: (p: TextParams) => `“${p.text}”只有年月，没有日，这一格不导入。`,
  idNumbersOff: (_: TextParams) => '没有开启“保存身份证号”，这一列不导入。',
  sameNameHere: (p: TextParams) => `已有同名的人（${p.who}），按新的人导入。`,
  sameAsRow: (p: TextParams) => `与第 ${p.row} 行是同一个人。`,
  unitUnknown: (p: TextParams) => `“${p.text}”不在共建单位名单里，这一格不导入。`,
  importStale: (_: TextParams) => '核对期间名单有了变化，没有导入任何内容。请看一遍新的核对结果，再点导入。',
  cadenceUnclear: (p: TextParams) => `“${p.text}”看不出多久来一次，请写“每月”“每季度”“3、6月”或“按需”。`,
  slotUnclear: (p: TextParams) => `“${p.text}”不是时段，请写成 09:00-10:15 这样的形式。`,
  hoursInvalid: (p: TextParams) => `“${p.text}”不是时长，请写成 2.5 这样的小时数。`,
  dateMissingInRow: (_: TextParams) =>
    '这一行没有日期，不知道是哪一场集市。请回到上一步，在“整张工作表都是”里填写日期，或在原表补上。',
  fairNotHeldYet: (p: TextParams) => `${p.month} 的集市还没有确认举办，请先在“登记”里确认，再导入。`,
  fairOnOtherDay: (p: TextParams) => `${p.month} 的集市是 ${p.date} 举办的，与这一行的日期不同。`,
  categoryMissing: (_: TextParams) => '没有写服务类别或摊位。请在上一步选“没写类别的算哪一类”。',
  stallUnknown: (p: TextParams) => `${p.month} 的集市没有摊位“${p.text}”，请改成摊位号，或写明服务类别。`,
  alreadyRecorded: (p: TextParams) =>
    `${p.name} 在摊位 ${p.number} 的这段时间已有另一条记录，请在“登记”里核对。`,
  phoneMasked: (_: TextParams) => '打码的电话不导入，原来的号码保留。',
  answeredNo: (p: TextParams) => `${p.name}答复来不了${p.note ? `（${p.note}）` : ''}。`,
  answeredOtherSlots: (p: TextParams) => `${p.name}答复 ${p.slot} 来不了${p.note ? `（${p.note}）` : ''}。`,
  slotsMissing: (_: TextParams) => '请至少选一个时段。',
  personMissing: (_: TextParams) => '没有找到此人，可能已被删除。请回到志愿者名单核对。',
  idNumberLength: (p: TextParams) => `身份证号应是 18 位（老号码 15 位），这里有 ${p.length} 位。请核对。`,
  idNumberCharacters: (_: TextParams) => '身份证号只能有数字，18 位号码的最后一位可以是 X。请核对。',
  idNumberDate: (p: TextParams) => `号码里的出生日期“${p.date}”不是真实的日期。请核对。`,
  idNumberCheck: (p: TextParams) =>
    `最后一位对不上（按前面的数字应是 ${p.expected}），可能有一位输错了。请核对。`,
  fairNotPlannable: (p: TextParams) => `${p.month} 集市已经举办，不能再改排单位。请选还没有举办的月份。`,
  yearProposalOutdated: (_: TextParams) =>
    '提出建议以后，这一年的安排又有改动，所以没有保存。请关闭后重新点“排一整年”。',
  partnerBookedInMonth: (p: TextParams) => `${p.name} 在 ${p.month} 已有安排，一个月只来一次。请选别的月份。`,
  agreementEndsBeforeSigned: (p: TextParams) => `到期日 ${p.end} 早于签订日 ${p.signed}，请改正。`,
  departmentTwice: (p: TextParams) => `已有科室“${p.name}”，请换一个名称。`,
  cellError: (p: TextParams) => `表格里这一格出错了（${p.text}）。请填上正确的内容。`,
  cellUncalculated: (p: TextParams) =>
    `这一格是公式（${p.text}），文件里没有存下结果。请用 Excel 或 WPS 打开、保存一次再导入，或直接填上内容。`,
  tableDamaged: (p: TextParams) =>
    `“${p.name}”不完整或已损坏（可能没有下载完、没有拷完）。请重新取得这个文件，能用 Excel 或 WPS 打开后再试。`,
  tableUnpacksTooLarge: (p: TextParams) =>
    `“${p.name}”解开后太大。请把名单复制到新的表格，另存为 .xlsx 再试。`,
  tableFromNumbers: (p: TextParams) =>
    `“${p.name}”是苹果 Numbers 文件。请在 Numbers 里选“文件 → 导出为 → Excel”，再导入导出的 .xlsx。`,
  tablePacked: (p: TextParams) => `“${p.name}”是压缩包。请先解压，再导入里面的 .xlsx、.xls 或 .csv 文件。`,
  tableWebPage: (p: TextParams) =>
    `“${p.name}”是存成一个文件的网页。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。`,
  quoteNotClosed: (p: TextParams) =>
    `第 ${p.row} 行有一个双引号没有配对，后面的内容会连成一格，所以没有导入。请补上或删去这个引号再试。`,
  phoneMore: (p: TextParams) => `一格里有几个电话：第一个作为电话，其余（${p.text}）新增时记在备注里。`,
  nameRole: (p: TextParams) => `姓名后面的“${p.text}”不算姓名，新增时记在备注里。`,
  dayUnclear: (p: TextParams) =>
    `“${p.text}”看不清是几号：表格会把 6.20 变成 6.2。请写成 2026-06-20 这样的形式。`,
  dateYearShort: (p: TextParams) =>
    `“${p.text}”的年份只有两位，看不出是哪一年，请写成 1960-02-03 这样的形式。`,
  dateIsAge: (p: TextParams) =>
    `“${p.text}”像是年龄，不是日期，请写成 1960-02-03 这样的形式，或者不导入这一列。`,
  monthUnclear: (p: TextParams) =>
    `表头“${p.text}”看不出是哪个月的集市，请改成“2025年6月”这样，或不导入这一列。`,
  monthTwice: (p: TextParams) => `这一行有两列都是“${p.text}”这个月，请只留一列。`,
  groupFromAbove: (p: TextParams) => `这一格按上面写的“${p.text}”算。`,
  placeNotFree: (p: TextParams) => `${p.number} ${p.slot} 已经满员，${p.name} 要等有人让出来才能去。`,
  planNotPublished: (p: TextParams) => `${p.month} 的排班还没有公布。请先公布，再记“已通知”。`,
  proposalOutdated: (p: TextParams) =>
    `${p.month} 集市的排班在此期间有改动，这份建议对不上了，没有采用。请再按一次“自动排班”。`,
  jobBroken: (p: TextParams) => `计算中断了（${p.detail}），什么都没有改。请再试一次。`,
  planNotMade: (p: TextParams) => `没能排出来（${p.detail}），现在的安排没有变。请再试一次。`,
  pictureNotRead: (p: TextParams) =>
    `“${p.name}”打不开：不是 JPG 或 PNG 照片，或者已损坏。请用看图软件打开，另存为 JPG 再添加。`,
  pictureTooLarge: (p: TextParams) =>
    `“${p.name}”尺寸太大（${p.width}×${p.height}），这台电脑处理不了。请用看图软件缩小后再添加。`,
  picturesFull: (p: TextParams) => `最多放 ${p.most} 张照片。要换照片，请先删除一张。`,
  pictureMissing: (_: TextParams) => '没有找到这张照片，可能已在另一个窗口删除。',
  pastAmountUnclear: (p: TextParams) =>
    `“${p.text}”看不出是多少。请写数字，例如“5000”“约5000”“5000多”“1.2万”。`,
  pastAmountRange: (p: TextParams) => `“${p.text}”是一个范围。请只写一个数，例如取中间的数，前面写“约”。`,
  pastAmountNegative: (p: TextParams) => `“${p.text}”是负数，这里只能是 0 或更多。请核对。`,
  pastAmountOfSomebody: (_: TextParams) => '这像是电话或证件号码，不是总数。请核对是不是填错了地方。',
  pastAmountTooLarge: (p: TextParams) => `“${p.text}”太大，不像一年的总数。请核对。`,
  pastAmountNotWhole: (p: TextParams) => `“${p.text}”不是整数。请写整数，记不准就写“约”。`,
  pastUnitOther: (p: TextParams) => `这一项不是按“${p.unit}”数的。请核对是不是填错了地方，或者只写数字。`,
  pastVisitsNotPeople: (_: TextParams) =>
    '“人次”里同一个人可以数几次，这一项要的是人数。请改写人数，或填到人次那一项。',
  pastYearInvalid: (p: TextParams) =>
    `“${p.text}”不是年份。请写 ${p.min} 到 ${p.max} 之间的年份，例如 2024。`,
  pastYearMissing: (_: TextParams) => '没有写是哪一年。请补上年份，例如 2024。',
  pastYearTwice: (p: TextParams) => `表里 ${p.year} 年出现了两次，只看第一次。请删去一个，或改成别的年份。`,
  pastYearExists: (p: TextParams) => `${p.year} 年已经有了，请直接改那一年的数字。`,
  pastYearEmpty: (_: TextParams) => '至少要有一个数字。不需要这一年，请用“删除”。',
  pastMetricTwice: (_: TextParams) => '同一项只能有一个数字，请留下一个。',
  pastTableUnclear: (p: TextParams) =>
    `没有从“${p.name}”里认出往年的表。请连表头一起：一列写“年份”，其余各列写“举办场次”“服务人次”等；横过来也可以。`,
  bringBarrier: (_: TextParams) =>
    '那以后整个数据换过，或者有人被彻底删除，回不到那时的样子。请看“数据与设置 · 备份与恢复”里有没有更早的备份。',
  bringGap: (_: TextParams) => '那时的内容没有留全，不能自动恢复。请照这里显示的内容，到原来的页面手工改。',
  bringNothing: (p: TextParams) => `那时没有这条${p.what}。要删除现在的，请到它自己的页面。`,
  bringSame: (p: TextParams) => `${p.name} 现在就是那时的样子，没有什么可恢复的。`,
  bringParentGone: (p: TextParams) => `那时用到的${p.what}“${p.name}”现在不在了。请先恢复它，再恢复这一条。`,
  bringErased: (_: TextParams) =>
    '这里有人已被彻底删除，个人信息不能恢复。需要的话，请按现在的情况重新填写。',
  bringShape: (p: TextParams) =>
    `那时的内容不符合现在的要求（${p.field}），没有恢复。请照这里显示的内容，到原来的页面手工改。`,
  bringInUse: (p: TextParams) => `“${p.name}”现在还在用，那时却没有，所以没有恢复。请先处理用到它的地方。`,
  bringProof: (p: TextParams) => `${p.what}是程序记下的凭据，不能单独恢复。需要时请用 Ctrl+Z 撤销整个操作。`,
  bringTaken: (p: TextParams) => `编号 ${p.number} 已经给了别的证明，没有恢复。请重新开具。`,
  bringKept: (p: TextParams) =>
    `${p.fields}由别的操作决定，不在这里恢复。请到集市自己的页面，用那里的按钮改。`,
  packageNotSunflower: (_: TextParams) =>
    '这个文件不是向日葵集市的交换包。请选择以 .sunpack 结尾的文件；整份备份请到“备份与恢复”里恢复。',
  packageDamaged: (p: TextParams) => `交换包已损坏（${p.detail}），没有导入任何内容。请让对方重新做一个。`,
  packageTruncated: (_: TextParams) =>
    '交换包不完整，后面的内容缺失，没有导入任何内容。可能是复制时 U 盘被拔出，请重新复制一次。',
  packageAltered: (_: TextParams) =>
    '交换包的内容被改动过，和写入时的校验码不一致，没有导入任何内容。请让对方重新做一个。',
  packageNewer: (p: TextParams) =>
    `交换包来自较新的版本（格式 ${p.found}，本程序支持到 ${p.supported}）。请先升级这台电脑上的程序再导入。`,
  packageNotVerified: (p: TextParams) =>
    `交换包做好后核对没有通过（${p.detail}），所以没有保存。数据没有受影响，请重新打开程序再试。`,
  packageFromFuture: (p: TextParams) =>
    `交换包里有 ${p.theirs} 写的内容，而这台电脑的时间是 ${p.ours}，相差一天以上，没有导入。请把两台电脑的日期和时间都调准再试；如果那台电脑的时间早已调准，请在那里备份一次，再从这份备份恢复，然后重新做包。`,
  packageOwn: (_: TextParams) =>
    '这个交换包就是这份数据做的，不用导入。如果它来自另一台电脑，那台电脑是复制数据文件夹来的：请在那台电脑上用“从备份恢复”装一次，两边才分得清。',
  packageNoCommunity: (_: TextParams) =>
    '这里还没有社区资料，不能合并。请先在这台电脑上“从备份恢复”，以后再用交换包。',
  packageOfSample: (_: TextParams) => '交换包来自示例社区，不能并入真实的数据，没有导入任何内容。',
  packageIntoSample: (_: TextParams) =>
    '现在打开的是示例社区，真实的数据不能并入示例，没有导入任何内容。请先移除示例。',
  packageOtherCommunity: (p: TextParams) =>
    `交换包来自“${p.theirs}”，这里是“${p.ours}”，两边没有共同的记录，没有导入任何内容。请确认选对了文件。`,
  packageStale: (_: TextParams) => '核对期间数据有了变化，没有导入任何内容。请看一遍新的核对结果，再点导入。',
};
