/**
 * What an answer says about what can be done against it (Decreto 1081 de 2015, art. 2.1.1.3.1; Ley 1437 de 2011, arts.
 * 26, 74 and 76), in Markdown. An institute puts its own words in the settings.
 */
export const DEFAULT_REMEDIES = `## Si no está de acuerdo con esta respuesta

- Si la respuesta decide de fondo sobre lo que pidió, puede interponer por escrito el recurso de reposición ante quien la dio y, cuando proceda, el de apelación ante su superior, dentro de los diez (10) días hábiles siguientes a la fecha en que la reciba (Ley 1437 de 2011, artículos 74 y 76).
- Si se le negó información o un documento por ser reservado, puede insistir por escrito dentro de los diez (10) días hábiles siguientes; decide el juez o tribunal administrativo (Ley 1437 de 2011, artículo 26).
- Si la respuesta no atiende lo que pidió, puede acudir a la Personería o a la Procuraduría General de la Nación, o interponer acción de tutela (Constitución Política, artículos 23 y 86).`;
