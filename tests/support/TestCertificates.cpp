// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestCertificates.h"

#include "integrations/net/SystemProcessRunner.h"
#include "tests/support/TaskResult.h"

#include <QFile>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace watchroom {

TestCertificates::TestCertificates()
{
    make(u"authority"_s, u"basicConstraints=critical,CA:TRUE\n"_s, {u"-days"_s, u"9999"_s});
}

void TestCertificates::make(const QString &name, const QString &extensions,
                            const QStringList &arguments)
{
    QFile config(path(name + u".cnf"_s));
    if (!config.open(QIODevice::WriteOnly))
        qFatal("TestCertificates: cannot write %s", qUtf8Printable(config.fileName()));
    config.write(
        u"[req]\nprompt=no\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\nCN=%1\n[ext]\n%2"_s
            .arg(name, extensions)
            .toUtf8());
    config.close();

    SystemProcessRunner runner;
    QObject context;
    QByteArray output;
    const ProcessRequest request{
        .program = u"openssl"_s,
        .arguments = QStringList{u"req"_s, u"-x509"_s, u"-config"_s, config.fileName(),
                                 u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                                 path(name + u".key"_s), u"-out"_s, path(name + u".pem"_s)} +
                     arguments};
    const auto outcome =
        waitFor(runner.run(request, &context, [&](const QByteArray &chunk) { output += chunk; }));
    if (!outcome || outcome->exitCode != 0)
        qFatal("TestCertificates: openssl failed: %s", output.constData());
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate::fromPath(path(u"authority.pem"_s)).value(0);
}

TestCertificates::Files TestCertificates::files(const Wish &wish)
{
    const QString name = u"server%1"_s.arg(++m_count);
    QStringList arguments{u"-not_before"_s, wish.begins, u"-not_after"_s, wish.ends};
    if (!wish.selfSigned)
        arguments += {u"-CA"_s, path(u"authority.pem"_s), u"-CAkey"_s, path(u"authority.key"_s)};
    make(name, u"basicConstraints=CA:FALSE\nsubjectAltName=%1\n"_s.arg(wish.names), arguments);
    return {path(name + u".pem"_s), path(name + u".key"_s)};
}

QSslConfiguration TestCertificates::server(const Wish &wish)
{
    const Files made = files(wish);
    QFile key(made.key);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("TestCertificates: there is no key.");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(made.certificate));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    return configuration;
}

} // namespace watchroom
