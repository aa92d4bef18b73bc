/** Short names for those who speak in the annotations. */
export const maria = "maria.karlsson@exploatering.example";
export const kerstin = "kerstin.wallgren@exploatering.example";
export const ali = "ali.lindqvist@exploatering.example";
export const camilla = "camilla.forss@exploatering.example";
export const ingrid = "ingrid.palm@exploatering.example";
export const jonas = "jonas.ekberg@exploatering.example";
export const sara = "sara.wikman@exploatering.example";
export const daniel = "daniel.ohman@exploatering.example";
export const petra = "petra.nyberg@exploatering.example";
export const fatima = "fatima.rahimi@exploatering.example";
export const erik = "erik.bostrom@exploatering.example";
export const lina = "lina.akerlund@exploatering.example";

export const johan = "johan.sjoberg@trafik.example";
export const malin = "malin.hedlund@trafik.example";
export const tobias = "tobias.lundin@trafik.example";
export const yasmin = "yasmin.farah@trafik.example";
export const gunnar = "gunnar.melin@trafik.example";

export const elin = "elin.hammar@social.example";
export const nora = "nora.bergman@social.example";
export const amina = "amina.yusuf@social.example";
export const peter = "peter.grahn@social.example";
