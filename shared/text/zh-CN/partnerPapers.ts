/** Papers about the partners' year: the rotation table and the list to phone by. */
export const partnerPapers = {
  rotationTitle: (p: { year: number }) => `${p.year} 年共建单位年度轮值表`,
  visitListTitle: (p: { year: number }) => `${p.year} 年共建单位按月联系单`,
  units: '共建单位',
  unitCount: (p: { count: number }) => `${p.count} 家`,
  asOf: '制表日期',
  /** What stands for each state in print; told apart without colour. */
  marks: {
    due: '○',
    planned: '△',
    invited: '◇',
    confirmed: '✓',
    declined: '×',
    withdrawn: '退',
    came: '●',
    missed: '缺',
  },
  markWithPeople: (p: { mark: string; count: number }) => `${p.mark} ${p.count}人`,
  movedDay: (p: { day: string }) => `改${p.day}`,
  visits: '来访/\n应来',
  sums: '合计',
  unitsAndPeople: (p: { units: number; people: number }) => `${p.units}家\n${p.people}人`,
  legend: (p: { entries: string }) => `图例：${p.entries}`,
  legendEntry: (p: { mark: string; state: string }) => `${p.mark} ${p.state}`,
  legendSeparator: '；',
  tableNote:
    '标记后为应到人数；只有部分科室来的，列出科室；“代6月”指6月的来访改到本月，“→7月”指本月的来访改到7月。合计含该来而未排的单位，按通常人数计。“来访/应来”为全年来访次数和按规则应来的次数。',
  columns: {
    departments: '科室',
    people: '人数',
    contact: '联系人',
    state: '目前情况',
    reply: '答复',
  },
  fairHeading: (p: { day: string; edition: string; units: number; people: number }) =>
    `${p.day} · ${p.edition} · ${p.units} 家 ${p.people} 人`,
  nobodyAhead: '之后的集市还没有排来访。',
  visitListNote:
    '列出尚未举办的各场集市要来的单位。答复：能来打 ✓，不能来打 ×，改期写明月份；打完电话后在轮值表里登记。',
  phonedBy: '经办人',
  screen: {
    button: '打印轮值表',
    hint: '年度轮值表可以张贴，按月联系单供打电话用；都可以打印，或存成 PDF、Excel。',
    choose: '表格',
    rotationTable: '年度轮值表',
    visitList: '按月联系单',
  },
};
