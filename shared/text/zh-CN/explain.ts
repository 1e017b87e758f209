/** Why somebody stands where they do, why nobody does, and what would help. */
export const explain = {
  groups: {
    none: (p: { count: number }) => `可以直接安排（${p.count}）`,
    one: (p: { count: number }) => `只差一条（${p.count}）`,
    several: (p: { count: number }) => `差几条（${p.count}）`,
  },
  standsAt: (p: { places: string }) => `本场已在 ${p.places}`,
  listComma: '、',
  title: '怎样补上这个缺口',
  trying: (p: { tried: number; total: number }) => `正在逐个试排：${p.tried} / ${p.total}`,
  preparing: '正在试排……',
  nothing: (p: { tried: number }) =>
    p.tried === 0
      ? '没有哪一处改动能补上这个缺口，又不让别处缺人。'
      : `试了 ${p.tried} 种改动，没有哪一种单独就能补上，又不让别处缺人。可以发展新的志愿者，或减少需求人数。`,
  stop: '停下',
  again: '再试一次',
  stopped: (p: { count: number }) => (p.count > 0 ? `已停下，还有 ${p.count} 种改动没有试。` : '已停下。'),
  left: (p: { count: number }) => `还有 ${p.count} 种改动没有试。`,
  more: (p: { count: number }) => `再看 ${p.count} 个办法`,
  hopeless: {
    nobodyActive: '名单里没有在用的志愿者。',
    everybodyThere: (p: { count: number }) =>
      `名单里能排的 ${p.count} 人都已在这个岗位，只能发展新的志愿者，或减少需求人数。`,
    everybodyQualifiedThere: (p: { count: number; qualification: string }) =>
      `${p.qualification}资格证有效的 ${p.count} 人都已在这个岗位，只能另找有证的人，或减少需求人数。`,
    nobodyQualified: (p: { qualification: string; date: string; expired: number }) =>
      p.expired === 0
        ? `名单里没有人有${p.qualification}资格证。`
        : `名单里没有人的${p.qualification}资格证在 ${p.date} 仍有效（${p.expired} 人的已过期）。`,
  },
  change: {
    refill: '重新自动排班就能补上',
    ask: (p: { name: string; slot: string }) => `问问${p.name}，${p.slot} 能不能来`,
    askAgain: (p: { name: string; slot: string }) => `再问一次${p.name}，${p.slot} 能不能来`,
    unlock: (p: { name: string; place: string }) => `解除${p.name}在 ${p.place} 的锁定`,
    letMove: (p: { name: string; place: string }) => `${p.name}是手工排在 ${p.place} 的，改由程序调动`,
    raiseSlots: (p: { name: string; limit: number }) =>
      `请${p.name}本场多上一个时段（现在最多 ${p.limit} 个）`,
    raiseFairs: (p: { name: string; limit: number }) => `请${p.name}今年多来一场（现在最多 ${p.limit} 场）`,
    waiveRest: (p: { name: string }) => `请${p.name}这次两个时段之间不休息`,
    letTogether: (p: { name: string; other: string }) =>
      `让${p.name}与${p.other}同在一个摊位（现在互相回避）`,
  },
  afterwards: (p: { moves: string }) => `然后自动排班：${p.moves}`,
  stillMissing: (p: { count: number }) => `仍缺 ${p.count} 人`,
  moves: {
    comes: (p: { name: string; to: string }) => `${p.name}到 ${p.to}`,
    moves: (p: { name: string; from: string; to: string }) => `${p.name}从 ${p.from} 调到 ${p.to}`,
    goes: (p: { name: string; from: string }) => `${p.name}不再到 ${p.from}`,
    others: (p: { count: number }) => `另有 ${p.count} 人调整`,
    comma: '，',
  },
  act: {
    phone: '去打电话',
    openPerson: '查看此人',
    unlock: '解除锁定',
    letMove: '改由程序调动',
    refill: '自动排班',
    about: (p: { act: string; change: string }) => `${p.act}：${p.change}`,
  },
  why: {
    menu: '为什么是 TA？',
    title: (p: { name: string; place: string }) => `为什么是${p.name}？（${p.place}）`,
    close: '关闭',
    exception: (p: { reason: string }) => `破例安排：${p.reason}`,
    recorded: '已登记出勤，不再变动',
    locked: '已锁定，程序不会调动',
    byHand: '由人手工安排',
    byProgram: '由程序安排；重新排班时，能留在原处就留在原处',
    promised: '答应了本场这个时段来',
    qualified: (p: { qualification: string }) => `有这个岗位要的${p.qualification}资格证`,
    likes: (p: { category: string }) => `喜欢${p.category}`,
    knows: (p: { category: string }) => `擅长${p.category}`,
    sameTeam: (p: { team: string }) => `与摊位同属${p.team}`,
    together: (p: { names: string }) => `愿意与${p.names}搭档，正好在一起`,
    didLess: (p: { hours: string; median: string }) =>
      `今年只做了 ${p.hours} 小时，其他能来的人中位数是 ${p.median} 小时：这样更均匀`,
    didMore: (p: { hours: string; median: string }) =>
      `今年已做 ${p.hours} 小时，其他能来的人中位数是 ${p.median} 小时`,
    others: (p: { count: number }) =>
      p.count === 0 ? '眼下没有别人能直接顶替' : `眼下还有 ${p.count} 人能直接顶替`,
    searching: '正在找仅次于此人的人选……',
    next: (p: { name: string; drawbacks: string }) => `仅次于此人的是${p.name}：${p.drawbacks}`,
    opens: (p: { places: string }) => `这样一来 ${p.places} 会缺人`,
    nobody: '换掉此人，这个岗位就没有人了',
    notNeeded: '这个岗位人已够，少了此人也不缺',
    drawback: {
      moreMinutes: (p: { hours: string }) => `今年多做了 ${p.hours} 小时`,
      likesLess: '不擅长也不喜欢这一类',
      otherTeam: '不是这个摊位的队伍',
      movesFrom: (p: { place: string }) => `要从 ${p.place} 调来`,
      none: '排上去也差不多',
    },
  },
};
