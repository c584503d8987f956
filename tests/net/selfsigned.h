// SPDX-License-Identifier: MIT
#pragma once

namespace contacts::testing {

//! A certificate for localhost that nobody vouches for, and its key; protects nothing.
inline constexpr char selfSignedCertificate[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBmzCCAUGgAwIBAgIUFEAx5DGA4HCrKoAiL5ytI4zHt1QwCgYIKoZIzj0EAwIw\n"
    "FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE5Mjg1OFoYDzIxMjYxMDMw\n"
    "MTkyODU4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO\n"
    "PQMBBwNCAATBwIAUa5Thn93Jk8/75bpgnnhIewwOEsY4O+vjx6qj5plHFlZUZM0+\n"
    "fne/fcZ49jberF539TlmvqbJaMdnymxdo28wbTAdBgNVHQ4EFgQUpMmMOMCdWUO0\n"
    "05o5+tivFXCKXvkwHwYDVR0jBBgwFoAUpMmMOMCdWUO005o5+tivFXCKXvkwDwYD\n"
    "VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI\n"
    "zj0EAwIDSAAwRQIgGlzWgGwgZnwex3orPs9vGNhBrfx9dfRrJ9NkqvuDns4CIQCG\n"
    "FO0u/PR3WT+GSXh3mUNnwDMkIIYTltjJybm1DpF/EA==\n"
    "-----END CERTIFICATE-----\n";
inline constexpr char selfSignedKey[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgk1BZ23QDaKTjJcoW\n"
    "cAmMfDVPGjw9mM1rNL45E2eZnMChRANCAATBwIAUa5Thn93Jk8/75bpgnnhIewwO\n"
    "EsY4O+vjx6qj5plHFlZUZM0+fne/fcZ49jberF539TlmvqbJaMdnymxd\n"
    "-----END PRIVATE KEY-----\n";

} // namespace contacts::testing
