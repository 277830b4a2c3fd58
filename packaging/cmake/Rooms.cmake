# SPDX-FileCopyrightText: Watchroom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One CMake target a room of the house. A room links only what its line in CONTRIBUTING.md allows;
# tests/architecture checks the includes.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
set(WATCHROOM_LIBDIR ${CMAKE_INSTALL_LIBDIR}/watchroom)
set(WATCHROOM_PLUGINDIR ${WATCHROOM_LIBDIR}/plugins)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${WATCHROOM_LIBDIR};$ORIGIN;$ORIGIN/..")

add_library(watchroom_flags INTERFACE)
target_include_directories(watchroom_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(watchroom_flags INTERFACE
    QT_NO_CONTEXTLESS_CONNECT QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(watchroom_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<NOT:$<BOOL:${WATCHROOM_UNITY}>>:-Wshadow> # there, a local name may be another file's
    -Wno-missing-field-initializers # designated initialisers leave out what has a default
    $<$<BOOL:${WATCHROOM_WERROR}>:-Werror>)
if(WATCHROOM_SANITIZE)
    target_compile_options(watchroom_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O0 -g1)
    target_link_options(watchroom_flags INTERFACE -fsanitize=address,undefined)
endif()
if(WATCHROOM_COVERAGE)
    target_compile_options(watchroom_flags INTERFACE --coverage)
    target_link_options(watchroom_flags INTERFACE --coverage)
endif()

# Compiles the sources of a target several at once, where that is asked for: about a fifth of the work
# of a build from nothing, and more of it after each change. Names in a room's sources are therefore
# different from each other, also those that no other file sees.
function(watchroom_unite target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${WATCHROOM_UNITY} UNITY_BUILD_BATCH_SIZE 10)
endfunction()

# watchroom_room(<path> [SHARED] SOURCES ... LINKS ...): the library of one room. app/base becomes the
# target app_base. Rooms that plugins link are SHARED, so that there is one copy of each in a process.
function(watchroom_room path)
    cmake_parse_arguments(ROOM "SHARED" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    string(REPLACE "/" "_" target ${path})
    set(kind STATIC)
    if(ROOM_SHARED)
        set(kind SHARED)
    endif()
    add_library(${target} ${kind} ${ROOM_SOURCES})
    watchroom_unite(${target})
    target_link_libraries(${target} PUBLIC watchroom_flags ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
    if(ROOM_SHARED)
        set_target_properties(${target} PROPERTIES OUTPUT_NAME watchroom-${target})
        install(TARGETS ${target} LIBRARY DESTINATION ${WATCHROOM_LIBDIR})
    endif()
endfunction()

# watchroom_service(<path> <Class> SOURCES ... LINKS ...): a service plugin from one folder under
# integrations/services. Its entry point is generated from ServicePlugin.cpp.in, its metadata is the
# folder's info.json. The code itself is a static library <target>_code, which its tests link.
function(watchroom_service path class)
    cmake_parse_arguments(SERVICE "" "" "SOURCES;LINKS" ${ARGN})
    string(REPLACE "/" "_" target ${path})
    get_filename_component(name ${path} NAME)

    add_library(${target}_code STATIC ${SERVICE_SOURCES})
    watchroom_unite(${target}_code)
    target_link_libraries(${target}_code PUBLIC watchroom_flags integrations_api ${SERVICE_LINKS})

    set(PLUGIN_CLASS ${class})
    set(PLUGIN_HEADER ${path}/${class}.h)
    set(PLUGIN_INFO ${PROJECT_SOURCE_DIR}/${path}/info.json)
    set(PLUGIN_MOC ${name}_plugin.moc)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/cmake/ServicePlugin.cpp.in
                   ${CMAKE_CURRENT_BINARY_DIR}/${name}_plugin.cpp @ONLY)
    add_library(${target} MODULE ${CMAKE_CURRENT_BINARY_DIR}/${name}_plugin.cpp)
    set_property(TARGET ${target} APPEND PROPERTY AUTOMOC_DEPEND_FILTERS
        "Q_PLUGIN_METADATA" "FILE \"([^\"]+)\"")
    target_link_libraries(${target} PRIVATE ${target}_code)
    set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME ${name}
        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/plugins)
    install(TARGETS ${target} LIBRARY DESTINATION ${WATCHROOM_PLUGINDIR})
    set_property(GLOBAL APPEND PROPERTY WATCHROOM_PLUGINS ${target})
endfunction()
