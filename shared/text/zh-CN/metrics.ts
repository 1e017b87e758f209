/**
 * Every figure: its name, how it is counted (口径), and what is left out. The same words stand on the screen, in the
 * workbook and in the report. How it is rounded depends on its unit: `statistics.roundingOf`.
 */
export const metrics = {
  fairsPlanned: {
    name: '计划场次',
    definition: '计划日期在统计时段内的集市，每月一场。',
    excluded: '不因延期或取消而减少。',
  },
  fairsHeld: {
    name: '举办场次',
    definition: '实际举办的集市，按举办日期计入年份和月份。',
    excluded: '只是计划、等待改期或取消的不计。',
  },
  fairsPostponed: {
    name: '延期场次',
    definition: '统计时段内计划的集市中，没有在原定日期举办的：已改期举办，或还在等新日期。',
    excluded: '取消的不计。',
  },
  fairsCancelled: {
    name: '取消场次',
    definition: '统计时段内计划的集市中取消不办的。',
    excluded: '不计入举办场次。',
  },
  needed: {
    name: '需求人次',
    definition: '各摊位各时段需要的志愿者之和；一人一个时段计 1。',
    excluded: '共建单位的人员不计。',
  },
  covered: {
    name: '满足人次',
    definition: '需求人次中有志愿者到岗的（含临时增补）；同一摊位同一时段最多计到需求人数。',
    excluded: '超出需求的人、共建单位的人员不计。',
  },
  coverageRate: {
    name: '需求满足率',
    definition: '满足人次 ÷ 需求人次。',
    excluded: '分母为 0 时记“—”。',
  },
  expected: {
    name: '应到人次',
    definition: '已排班的志愿者；一人一个时段计 1，同一时段排两处也只计 1。',
    excluded: '临时增补不计。',
  },
  present: {
    name: '实到人次',
    definition: '应到中到场的，含迟到和早退；中途离开又回来仍计 1。',
    excluded: '临时增补不计。',
  },
  late: { name: '其中迟到', definition: '实到中迟到的人次，已包含在实到内。', excluded: '' },
  leftEarly: { name: '其中早退', definition: '实到中早退的人次，已包含在实到内。', excluded: '' },
  excused: { name: '请假', definition: '应到中事先请假、没有到场的人次。', excluded: '' },
  absent: {
    name: '缺席',
    definition: '应到中没有请假、也没有到场的人次。',
    excluded: '没有记录的是待核实，不算缺席。',
  },
  noShowRate: {
    name: '缺席率',
    definition: '缺席 ÷（应到 − 待核实）。',
    excluded: '请假不算缺席；分母为 0 时记“—”。',
  },
  walkIn: {
    name: '临时增补',
    definition: '没有排班而到场服务的人次，一人一个时段计 1。',
    excluded: '不计入应到和实到。',
  },
  participations: {
    name: '志愿服务人次',
    definition: '实到人次 + 临时增补：一人一个时段计 1。',
    excluded: '请假、缺席、待核实不计；共建单位的人员不计。',
  },
  unverified: {
    name: '待核实',
    definition: '已排班但没有任何出勤记录的人次。不清楚不等于缺席。',
    excluded: '',
  },
  serviceMinutes: {
    name: '服务时长',
    definition:
      '志愿者（含临时增补）从签到到签退的时间；没写签退的按时段结束计，没写签到的按时段开始计；重叠的时间只计一次。',
    excluded: '一场有时长上限的，超出部分不计；共建单位的人员不计。',
  },
  unverifiedMinutes: {
    name: '其中待核实时长',
    definition: '服务时长中签退时间没有写明、按时段结束推定的部分。',
    excluded: '',
  },
  units: {
    name: '共建单位家次',
    definition: '一家单位在一场集市有人到场，计 1。',
    excluded: '只答应没有来的不计。',
  },
  unitPeople: {
    name: '单位到场人次',
    definition: '有姓名登记的按人计；没有姓名的按报来的人数计。',
    excluded: '姓名和人数不重复计；不计入志愿服务人次。',
  },
  visits: {
    name: '服务人次',
    definition: '一位居民在三个摊位各接受一次服务，计 3。',
    excluded: '发放资料不计；同一摊位的计数表和名单只计一种。',
  },
  items: {
    name: '件数',
    definition: '磨刀、维修等处理的物件数。',
    excluded: '不与服务人次相加；发放资料不计。',
  },
  leaflets: {
    name: '发放资料',
    definition: '发放的手册、传单份数。',
    excluded: '不计入件数和服务人次。',
  },
  attendanceRate: {
    name: '出勤率',
    definition: '实到 ÷（应到 − 待核实）。',
    excluded: '分母为 0 时记“—”。',
  },
  distinctVolunteers: {
    name: '参与志愿者',
    definition: '到场服务过的志愿者（含临时增补），一人在统计时段内只计 1；同名的按编号区分。',
    excluded: '只排班没有到场的不计；共建单位的人员不计。',
  },
  newVolunteers: {
    name: '新志愿者',
    definition: '参与志愿者中，在统计时段内第一次到场服务的。',
    excluded: '只看本程序里有的记录；更早的参与如果没有登记，不能知道。',
  },
  returningVolunteers: {
    name: '回头志愿者',
    definition: '参与志愿者中，在统计时段之前也到场服务过的。',
    excluded: '与新志愿者之和等于参与志愿者。',
  },
  lapsedVolunteers: {
    name: '半年未到的志愿者',
    definition: '到场服务过，但截至时段末（未到时段末的，截至今天）6 个月内没有再来的志愿者。',
    excluded: '从未到场的不计；已停用的也在内。',
  },
  distinctPartnerUnits: {
    name: '参与共建单位',
    definition: '统计时段内至少到场一次的单位，一家只计 1。',
    excluded: '只答应没有来的不计。',
  },
  uniqueRecipients: {
    name: '服务人数',
    definition: '各场登记的服务人数之和，同一居民在一场中只计 1。',
    excluded: '没有登记的场次不估算；不同场次来的同一居民会重复。',
  },
};
