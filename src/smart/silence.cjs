/** In place of the package `debug`, through which fhirclient would write tokens to the console of whoever asks. */
const silence = () => {}
silence.extend = () => silence
module.exports = () => silence
