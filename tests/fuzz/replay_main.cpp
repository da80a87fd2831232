// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

#include <cstring>
#include <memory>

/// A target without a fuzzer: runs it once for each file of the given folders and for each
/// beginning of that file, so that the corpus is an ordinary test with any compiler.
static void run(QByteArrayView bytes)
{
    // Exactly as large as the input: a sanitizer sees a read beyond its end.
    const auto size = static_cast<size_t>(bytes.size());
    const std::unique_ptr<uint8_t[]> input(new uint8_t[size]);
    if (size > 0)
        std::memcpy(input.get(), bytes.data(), size);
    LLVMFuzzerTestOneInput(input.get(), size);
}

static bool replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(path));
        return false;
    }
    const QByteArray bytes = file.readAll();
    // Names the file that a failure came of.
    std::printf("%s, %lld bytes\n", qPrintable(path), static_cast<long long>(bytes.size()));
    std::fflush(stdout);
    for (qsizetype size = 0; size <= bytes.size(); ++size)
        run(QByteArrayView(bytes).first(size));
    return true;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        int files = 0;
        QDirIterator folder(QFile::decodeName(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        for (; folder.hasNext(); ++files) {
            if (!replay(folder.next()))
                return 1;
        }
        if (files == 0) {
            std::fprintf(stderr, "%s holds no files\n", argv[i]);
            return 1;
        }
    }
    return argc > 1 ? 0 : 1;
}
