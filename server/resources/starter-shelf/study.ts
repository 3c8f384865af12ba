/** How the notes name the study that they rest on. */
export const STUDY = 'Griffiths, Jiang and Walker (2023)';
