/**
 * Words of grammar, folded: they stand in every text and tell none apart. The lists that can be had as packages also hold
 * what people look for here («cuenta», «empleo», «acuerdo»).
 */
const STOP_WORDS = new Set(
  `a al ante aun aunque bajo cada como con contra cual cuales cuando cuyo cuya cuyos cuyas de del desde donde durante e el
  ella ellas ello ellos en entre era eran es esa esas ese eso esos esta estan estas este esto estos fue fueron ha haber han
  hasta hay la las le les lo los mas me mediante mi mis muy ni no nos o para pero por porque que quien quienes se segun ser
  si sin sino sobre son su sus tal tambien tan tanto te tu tus u un una unas uno unos y ya yo`.split(/\s+/),
);

/** @param folded a folded word */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);
