# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# watchroom_test(<name> SOURCES ... LINKS ... [LABELS ...] [TIMEOUT seconds]): one Qt Test program,
# run by ctest offscreen with a home folder of its own. What it makes for a while is in the folder that
# WATCHROOM_TEST_TEMPORARY names, where one does.
function(watchroom_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE watchroom_flags Qt6::Test ${TEST_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set(home ${PROJECT_BINARY_DIR}/tests/home/${name})
    file(MAKE_DIRECTORY ${home})
    set(temporary)
    if(WATCHROOM_TEST_TEMPORARY)
        file(MAKE_DIRECTORY ${WATCHROOM_TEST_TEMPORARY})
        set(temporary ";TMPDIR=${WATCHROOM_TEST_TEMPORARY}")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_STATE_HOME=${home}/state;XDG_CACHE_HOME=${home}/cache;LC_ALL=C.UTF-8;TZ=UTC${temporary}")
endfunction()

# The same program once more as <name>_<variant>, in another environment; all of it, or these functions.
function(watchroom_test_again name variant environment)
    add_test(NAME ${name}_${variant} COMMAND ${name} ${ARGN})
    get_test_property(${name} TIMEOUT timeout)
    get_test_property(${name} ENVIRONMENT common)
    set_tests_properties(${name}_${variant} PROPERTIES TIMEOUT ${timeout}
        ENVIRONMENT "${common};${environment}")
endfunction()
