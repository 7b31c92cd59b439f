export const id = 8767;
export const ids = [8767];
export const modules = {

/***/ 18767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAuthority: () => (/* binding */ createAuthority),
/* harmony export */   issueCertificate: () => (/* binding */ issueCertificate)
/* harmony export */ });
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80477);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8927);




const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Apple's systems refuse longer ones. */
const CERTIFICATE_DAYS = 397;
/** A new authority, whose name differs from every earlier one's, so that a trust store keeps them apart. */
async function createAuthority(nowMs) {
    const keys = await createKeys();
    const certificate = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .X509CertificateGenerator */ .Jy.createSelfSigned({
        ...validity(nowMs, AUTHORITY_DAYS),
        serialNumber: serialNumber(),
        name: `CN=ghcr-actions test registry ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex')}`,
        keys,
        signingAlgorithm: ALGORITHM,
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .BasicConstraintsExtension */ .WA(true, 0, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob.keyCertSign | _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob.cRLSign, true),
            await _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .SubjectKeyIdentifierExtension */ .QE.create(keys.publicKey),
        ],
    });
    return toPem(certificate, keys.privateKey);
}
/** A server certificate for these host names and addresses. */
async function issueCertificate(authority, names, nowMs) {
    const keys = await createKeys();
    const issuer = new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .X509Certificate */ .yI(authority.certificate);
    const certificate = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .X509CertificateGenerator */ .Jy.create({
        ...validity(nowMs, CERTIFICATE_DAYS),
        serialNumber: serialNumber(),
        subject: 'CN=ghcr-actions test registry',
        issuer: issuer.subject,
        publicKey: keys.publicKey,
        signingKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createPrivateKey)(authority.key).toCryptoKey(ALGORITHM, false, ['sign']),
        signingAlgorithm: ALGORITHM,
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .BasicConstraintsExtension */ .WA(false, undefined, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .KeyUsageFlags */ .Ob.digitalSignature, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .ExtendedKeyUsageExtension */ .j6([_peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .ExtendedKeyUsage */ .CD.serverAuth]),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .SubjectAlternativeNameExtension */ .Wx(names.map((value) => ({ type: (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(value) === 0 ? 'dns' : 'ip', value }))),
            await _peculiar_x509__WEBPACK_IMPORTED_MODULE_3__/* .AuthorityKeyIdentifierExtension */ .Z$.create(issuer),
        ],
    });
    return toPem(certificate, keys.privateKey);
}
function createKeys() {
    return node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.generateKey(ALGORITHM, true, [
        'sign',
        'verify',
    ]);
}
/** From yesterday on, for clocks that are behind. */
function validity(nowMs, days) {
    return { notBefore: new Date(nowMs - DAY_MS), notAfter: new Date(nowMs + (days - 1) * DAY_MS) };
}
/** Positive, as RFC 5280 asks. */
function serialNumber() {
    return `01${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(15).toString('hex')}`;
}
function toPem(certificate, key) {
    return {
        certificate: `${certificate.toString('pem')}\n`,
        key: node_crypto__WEBPACK_IMPORTED_MODULE_1__.KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
}


/***/ })

};
