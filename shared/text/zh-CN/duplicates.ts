export const duplicates = {
  reasons: {
    sameIdNumber: '身份证号相同',
    sameNameAndPhone: '姓名和电话都相同',
    sameNameAndBirthDate: '姓名和出生日期都相同',
    sameNameAndNumber: '姓名相同，编号只是写法不同',
    sameNameAndTeam: '姓名相同，同一支队伍',
    sameNameAndCompound: '姓名相同，同一个小区',
    samePhoneSimilarName: '电话相同，姓名相近或同音',
    sameName: '只有姓名相同',
  },
  strengths: { strong: '很可能是同一人', likely: '可能是同一人', weak: '可能只是同名' },
  maybeSame: (p: { who: string; reason: string }) => `与${p.who}${p.reason}，可能是同一个人，请先核对。`,
};
